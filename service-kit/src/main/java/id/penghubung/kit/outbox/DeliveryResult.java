package id.penghubung.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Result of sending rows to Kafka.
 *
 * @param acknowledged rows that every replica has stored
 * @param offsets offsets of the acknowledged rows
 * @param rejected rows that Kafka will never accept unchanged, each with the reason
 * @param failed number of rows that were sent without success and can be sent again
 * @param unavailableTopics topics that no broker knows; their rows were not sent
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

    /**
     * Returns true if Kafka accepted all rows that were sent, at least one. An unavailable topic does not count as a
     * failure.
     */
    boolean isSuccessful() {
        return failed == 0 && rejected.isEmpty() && !acknowledged.isEmpty();
    }
}
