package id.penghubung.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the rows that were handed to Kafka.
 *
 * @param acknowledged rows that every replica has
 * @param offsets where the acknowledged rows were stored
 * @param rejected rows that Kafka will never take as they are, with its reason
 * @param failed how many were sent and are worth another try
 * @param unavailableTopics topics of which no broker could tell; their rows were not sent
 */
record DeliveryResult(
        List<OutboxRow> acknowledged,
        AcknowledgedOffsets offsets,
        Map<OutboxRow, String> rejected,
        int failed,
        Set<String> unavailableTopics) {

    static DeliveryResult empty() {
        return new DeliveryResult(List.of(), new AcknowledgedOffsets(), Map.of(), 0, Set.of());
    }

    DeliveryResult plus(DeliveryResult later) {
        List<OutboxRow> allAcknowledged = new ArrayList<>(acknowledged);
        allAcknowledged.addAll(later.acknowledged);
        AcknowledgedOffsets allOffsets = new AcknowledgedOffsets();
        allOffsets.addAll(offsets);
        allOffsets.addAll(later.offsets);
        Map<OutboxRow, String> allRejected = new LinkedHashMap<>(rejected);
        allRejected.putAll(later.rejected);
        Set<String> allUnavailable = new HashSet<>(unavailableTopics);
        allUnavailable.addAll(later.unavailableTopics);
        return new DeliveryResult(allAcknowledged, allOffsets, allRejected, failed + later.failed, allUnavailable);
    }

    /** Whether Kafka is there and took what it was given; a single missing topic does not count against it. */
    boolean isSuccessful() {
        return failed == 0 && rejected.isEmpty() && !acknowledged.isEmpty();
    }
}
