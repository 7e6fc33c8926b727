package id.penghubung.systemtests.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;

/** Checks that each aggregate published its events in order and without a gap. */
public final class EventOrder {

    private record EventSource(String topic, String subject) {}

    private EventOrder() {}

    /** Describes each aggregate whose events do not have the versions 1, 2, 3, … in this order. */
    public static List<String> violations(List<EventRecord> records) {
        var versions = withoutRepeats(records).stream()
                .collect(groupingBy(
                        event -> new EventSource(event.topic(), event.subject()),
                        mapping(EventRecord::version, toList())));
        var violations = new ArrayList<String>();
        versions.forEach((source, published) -> {
            if (!published.equals(
                    LongStream.rangeClosed(1, published.size()).boxed().toList())) {
                violations.add("%s on %s published %s".formatted(source.subject(), source.topic(), published));
            }
        });
        return violations;
    }

    /**
     * Returns the first record of each event. An event may be in its topic twice: if a relay ends between the
     * acknowledgement of Kafka and its own commit, the next relay publishes the event again, and consumers skip it.
     */
    public static List<EventRecord> withoutRepeats(List<EventRecord> records) {
        var seen = new HashSet<String>();
        return records.stream()
                .filter(event -> seen.add(event.topic() + event.id()))
                .toList();
    }
}
