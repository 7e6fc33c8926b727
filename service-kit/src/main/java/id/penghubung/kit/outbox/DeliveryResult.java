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
 * @param refused rows that Kafka will never take as they are, with its reason
 * @param failed how many were sent and are worth another try
 * @param silentTopics topics of which no broker could tell; their rows were not sent
 */
record DeliveryResult(
        List<OutboxRow> acknowledged,
        AcknowledgedOffsets offsets,
        Map<OutboxRow, String> refused,
        int failed,
        Set<String> silentTopics) {

    static DeliveryResult nothing() {
        return new DeliveryResult(List.of(), new AcknowledgedOffsets(), Map.of(), 0, Set.of());
    }

    DeliveryResult plus(DeliveryResult later) {
        List<OutboxRow> allAcknowledged = new ArrayList<>(acknowledged);
        allAcknowledged.addAll(later.acknowledged);
        AcknowledgedOffsets allOffsets = new AcknowledgedOffsets();
        allOffsets.addAll(offsets);
        allOffsets.addAll(later.offsets);
        Map<OutboxRow, String> allRefused = new LinkedHashMap<>(refused);
        allRefused.putAll(later.refused);
        Set<String> allSilent = new HashSet<>(silentTopics);
        allSilent.addAll(later.silentTopics);
        return new DeliveryResult(allAcknowledged, allOffsets, allRefused, failed + later.failed, allSilent);
    }

    /** Whether Kafka is there and took what it was given; a single missing topic does not count against it. */
    boolean wentWell() {
        return failed == 0 && refused.isEmpty() && !acknowledged.isEmpty();
    }
}
