package id.penghubung.systemtests.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;

/** Whether each aggregate told its events in the order in which they happened, without a gap. */
public final class EventOrder {

    private record EventSource(String topic, String subject) {}

    private EventOrder() {}

    /** Says of each aggregate that told its events otherwise than 1, 2, 3, … in what order it did. */
    public static List<String> violations(List<EventRecord> records) {
        var seen = new HashSet<String>();
        var versions = records.stream()
                .filter(event -> seen.add(event.topic() + event.id()))
                .collect(groupingBy(
                        event -> new EventSource(event.topic(), event.subject()), mapping(EventRecord::version, toList())));
        var violations = new ArrayList<String>();
        versions.forEach((source, published) -> {
            if (!published.equals(LongStream.rangeClosed(1, published.size()).boxed().toList())) {
                violations.add("%s on %s told %s".formatted(source.subject(), source.topic(), published));
            }
        });
        return violations;
    }
}
