package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Builds the explanation of how a deadline was calculated. */
final class DeadlineExplanation {

    private final Deadline deadline;
    private final List<Suspension> suspensions;
    private final WorkingCalendar calendar;
    private final Instant knownAt;
    private final DeadlineCalculator calculator;
    private final Instant now;

    /** @param knownAt the time at which {@code calendar} was the known version of the calendar */
    DeadlineExplanation(
            Deadline deadline, List<Suspension> suspensions, WorkingCalendar calendar, Instant knownAt, Instant now) {
        this.deadline = deadline;
        this.suspensions = deadline.countedSuspensions(suspensions);
        this.calendar = calendar;
        this.knownAt = knownAt;
        this.calculator = deadline.calculator(suspensions, calendar);
        this.now = now;
    }

    DeadlineExplanationView view(
            List<EscalationEntry> reached, List<DeadlineMoveView> moves, List<DeadlineClassChangeView> classChanges) {
        DeadlineView shown = deadline.view();
        List<CountedDay> days = calculator.days(now);
        return new DeadlineExplanationView(
                shown.id(),
                deadline.subjectKind(),
                deadline.subjectId(),
                deadline.subjectKind() == SubjectKind.CASE ? deadline.subjectId() : null,
                shown.stage(),
                shown.state(),
                shown.basis(),
                new DeadlineExplanationView.BudgetView(
                        shown.amount(),
                        shown.unit(),
                        deadline.budget().officeHours(),
                        deadline.isPausable(),
                        DeadlineExplanationView.Minutes.of(calculator.secondsPerUnit())),
                calendar.definition().code(),
                calendar.definition().name(),
                calendar.zone().getId(),
                knownAt,
                deadline.startEvent(),
                shown.startedAt(),
                calculator.countedFrom(),
                shown.dueAt(),
                shown.dueDate(),
                shown.provisional(),
                DeadlineExplanationView.Minutes.of(calculator.remaining(shown.metAt() == null ? now : shown.metAt())),
                days.stream().map(DeadlineExplanationView.Day::of).toList(),
                suspensions.stream().map(this::suspension).toList(),
                moves,
                classChanges,
                escalations(reached),
                new DeadlineExplanationText(deadline, calendar, days, suspensions, moves, classChanges, calculator, now)
                        .sentence());
    }

    private DeadlineExplanationView.SuspensionView suspension(Suspension suspension) {
        return new DeadlineExplanationView.SuspensionView(
                suspension.from(),
                suspension.until(),
                suspension.reason(),
                DeadlineExplanationView.Minutes.of(calculator.givenBack(suspension, now)));
    }

    private List<DeadlineExplanationView.EscalationView> escalations(List<EscalationEntry> reached) {
        return Stream.concat(
                        reached.stream()
                                .map(entry -> new DeadlineExplanationView.EscalationView(
                                        entry.level(), entry.dueAt(), entry.reachedAt())),
                        Stream.of(deadline)
                                .filter(each -> each.nextAt().isPresent())
                                .map(each -> new DeadlineExplanationView.EscalationView(
                                        Objects.requireNonNull(each.nextLevel().orElse(null)),
                                        each.nextAt().orElseThrow(),
                                        null)))
                .toList();
    }
}
