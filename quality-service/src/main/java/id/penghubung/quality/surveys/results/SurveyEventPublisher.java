package id.penghubung.quality.surveys.results;

import id.penghubung.events.EventType;
import id.penghubung.events.SurveyClosed;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import id.penghubung.quality.surveys.ElementSums;
import id.penghubung.quality.surveys.GroupSuppression;
import id.penghubung.quality.surveys.SatisfactionIndex;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Publishes the closing of surveys, in its transaction. Events of one unit keep their order. */
@ApplicationScoped
class SurveyEventPublisher {

    private final Outbox outbox;

    SurveyEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param total of all answers; fewer than five have no figures in the event */
    void closed(Survey survey, ElementSums total) {
        Optional<SatisfactionIndex> index = Optional.of(total)
                .filter(sums -> GroupSuppression.isLargeEnough(sums.respondents()))
                .map(sums -> SatisfactionIndex.of(sums, survey.weights()));
        Instant closedAt = Objects.requireNonNull(survey.closedAt());
        SurveyClosed event = new SurveyClosed(
                survey.id(),
                survey.subject().unitCode(),
                survey.subject().serviceCode(),
                survey.periodStart(),
                survey.periodEnd(),
                Math.toIntExact(total.respondents()),
                index.map(figures -> figures.value().doubleValue()).orElse(null),
                index.flatMap(SatisfactionIndex::grade).map(Enum::name).orElse(null),
                index.map(SatisfactionIndex::lowest).orElse(List.of()).stream()
                        .map(SurveyElement::name)
                        .toList(),
                closedAt);
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                survey.subject().unitCode(),
                survey.id().toString(),
                survey.version(),
                closedAt,
                event));
    }
}
