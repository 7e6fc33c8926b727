package id.penghubung.quality.testing;

import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Topics;
import java.util.List;

/** Events that were published about a subject. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** Returns the events of a unit about a subject that have arrived so far, in their order. */
    public static List<Object> of(String unit, String subject) {
        return Topics.read(id.penghubung.events.Topics.QUALITY, unit).stream()
                .filter(record -> subject.equals(Topics.requiredHeader(record, "ce_subject")))
                .<Object>map(DomainEvents::read)
                .toList();
    }
}
