package id.penghubung.quality.assessments.assessment;

import id.penghubung.events.AssessmentConcluded;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import id.penghubung.quality.assessments.instruments.Instrument;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Publishes the conclusion of assessments, in its transaction. Events of one unit keep their order. */
@ApplicationScoped
class AssessmentEventPublisher {

    private final Outbox outbox;

    AssessmentEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void concluded(Assessment assessment, Instrument instrument) {
        Assessment.Outcome outcome = Objects.requireNonNull(assessment.outcome());
        Instant concludedAt = Objects.requireNonNull(assessment.concludedAt());
        AssessmentConcluded event = new AssessmentConcluded(
                assessment.id(),
                assessment.subject().unitCode(),
                instrument.kind().name(),
                instrument.year(),
                outcome.index().doubleValue(),
                outcome.category(),
                concludedAt);
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                assessment.subject().unitCode(),
                assessment.id().toString(),
                assessment.version(),
                concludedAt,
                event));
    }
}
