package id.penghubung.focalpoint.casework.history;

import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.CaseDeadlinesSet.CaseDeadline;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.DeadlineCalculation;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.calendar.DayKind;
import id.penghubung.focalpoint.casework.history.CaseRoundTable.CaseRound;
import id.penghubung.focalpoint.deadlines.DueDateAnnouncement;
import id.penghubung.focalpoint.deadlines.DueDateAnnouncements;
import id.penghubung.focalpoint.deadlines.DueDateCalculation;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes due dates with their calculations, so that the reporter may ask why: complaints-service, which knows whose complaint it is,
 * makes sentences of them. The deadlines of a case are in one event, and a few statements read those of a whole batch. The events of a
 * complaint follow one another, so that complaints-service receives them in one batch and changes the complaint once.
 */
@ApplicationScoped
public class DueDatePublisher {

    private final DueDateAnnouncements announcements;
    private final CaseRoundTable rounds;
    private final Outbox outbox;

    DueDatePublisher(DueDateAnnouncements announcements, CaseRoundTable rounds, Outbox outbox) {
        this.announcements = announcements;
        this.rounds = rounds;
        this.outbox = outbox;
    }

    /** Publishes due dates that are new or moved, in the transaction in which they were taken. */
    public void publish(DueDateAnnouncements.Taken taken, Instant now) {
        List<DueDateAnnouncement> open = taken.open();
        if (open.isEmpty() && taken.newComplaints().isEmpty()) {
            return;
        }
        List<CaseRound> cases = rounds.ofComplaints(Stream.concat(
                        taken.newComplaints().stream(),
                        open.stream().filter(DueDatePublisher::isOfCase).map(DueDateAnnouncement::complaintId))
                .collect(Collectors.toSet()));
        Set<UUID> newComplaints = Set.copyOf(taken.newComplaints());
        Set<UUID> newCases = cases.stream()
                .filter(each -> newComplaints.contains(each.complaintId()))
                .map(CaseRound::caseId)
                .collect(Collectors.toSet());
        Announced announced = new Announced(
                open.stream().collect(Collectors.toMap(DueDateAnnouncement::deadlineId, Function.identity())),
                announcements.ruleChangesOf(open));
        Map<UUID, DueDateCalculation> calculations = announcements.calculationsOf(open, newCases, now);
        Stream<DueDateEvent> ofComplaints = open.stream()
                .filter(each -> !isOfCase(each))
                .map(each -> new DueDateEvent(
                        each.complaintId(),
                        each.deadlineId(),
                        each.version(),
                        new ComplaintDeadlineSet(
                                each.complaintId(),
                                each.stage().name(),
                                each.dueAt(),
                                each.deadlineId(),
                                null,
                                announced.calculation(calculations.get(each.deadlineId())),
                                null,
                                now)));
        Stream.concat(ofComplaints, ofCases(cases, calculations, announced, now))
                .sorted(Comparator.comparing(DueDateEvent::complaintId))
                .forEach(each -> publish(each, now));
    }

    private static Stream<DueDateEvent> ofCases(
            List<CaseRound> cases, Map<UUID, DueDateCalculation> calculations, Announced announced, Instant now) {
        Map<UUID, List<DueDateCalculation>> byCase =
                calculations.values().stream().collect(Collectors.groupingBy(DueDateCalculation::subjectId));
        return cases.stream().flatMap(each -> {
            List<DueDateCalculation> ofCase = byCase.getOrDefault(each.caseId(), List.of()).stream()
                    .sorted(Comparator.comparing(DueDateCalculation::stage))
                    .toList();
            if (ofCase.isEmpty()) {
                return Stream.empty();
            }
            UUID first = ofCase.getFirst().deadlineId();
            return Stream.of(new DueDateEvent(
                    each.complaintId(),
                    first,
                    announced.version(first),
                    new CaseDeadlinesSet(
                            each.complaintId(),
                            each.caseId(),
                            each.round(),
                            each.agencyCode(),
                            ofCase.stream().map(announced::deadline).toList(),
                            now)));
        });
    }

    private static boolean isOfCase(DueDateAnnouncement announcement) {
        return announcement.subjectKind() == SubjectKind.CASE;
    }

    private void publish(DueDateEvent each, Instant now) {
        EventType type = EventType.of(each.event());
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                each.complaintId().toString(),
                each.deadlineId().toString(),
                each.version(),
                now,
                each.event()));
    }

    /** An event that is to be published, of a deadline or of the deadlines of a case, the first of which gives it its number. */
    private record DueDateEvent(UUID complaintId, UUID deadlineId, long version, DomainEvent event) {}

    /** Due dates of a batch as they are announced: those published before, and the changed rules that moved them. */
    private record Announced(Map<UUID, DueDateAnnouncement> byDeadline, Map<UUID, String> ruleChanges) {

        /** Deadlines that were stored as published together with their complaint have no announcement: theirs is the first. */
        long version(UUID deadlineId) {
            DueDateAnnouncement announcement = byDeadline.get(deadlineId);
            return announcement == null ? 1 : announcement.version();
        }

        CaseDeadline deadline(DueDateCalculation calculation) {
            return new CaseDeadline(
                    calculation.deadlineId(), calculation.stage().name(), calculation.dueAt(), of(calculation));
        }

        @Nullable
        DeadlineCalculation calculation(@Nullable DueDateCalculation calculation) {
            return calculation == null ? null : of(calculation);
        }

        private DeadlineCalculation of(DueDateCalculation of) {
            DueDateAnnouncement announcement = byDeadline.get(of.deadlineId());
            boolean givenBack = of.givenBackMinutes() > 0;
            return new DeadlineCalculation(
                    of.amount(),
                    of.unit().name(),
                    of.basis(),
                    of.startEvent().name(),
                    of.startedAt(),
                    days(of, DayKind.WEEKEND),
                    days(of, DayKind.NATIONAL_HOLIDAY),
                    days(of, DayKind.JOINT_LEAVE),
                    days(of, DayKind.CLOSED),
                    of.suspensions() == 0 ? null : of.suspensions(),
                    givenBack ? (int) of.givenBackMinutes() : null,
                    givenBack ? (int) of.minutesPerDay() : null,
                    of.pausable() ? Boolean.TRUE : null,
                    of.provisional() ? Boolean.TRUE : null,
                    announcement == null ? null : announcement.previousDueAt(),
                    ruleChanges.get(of.deadlineId()));
        }

        private static @Nullable Integer days(DueDateCalculation calculation, DayKind kind) {
            Long number = calculation.notCounted().get(kind);
            return number == null ? null : number.intValue();
        }
    }
}
