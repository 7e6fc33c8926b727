package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts together how a deadline was counted. */
final class DeadlineExplanation {

    private final Deadline deadline;
    private final List<Suspension> ledger;
    private final WorkingCalendar calendar;
    private final Instant knownAt;
    private final DeadlineCalculator reckoning;
    private final Instant now;

    /** @param knownAt the calendar is that which was known at this moment */
    DeadlineExplanation(Deadline deadline, List<Suspension> ledger, WorkingCalendar calendar, Instant knownAt, Instant now) {
        this.deadline = deadline;
        this.ledger = deadline.countedLines(ledger);
        this.calendar = calendar;
        this.knownAt = knownAt;
        this.reckoning = deadline.reckoning(ledger, calendar);
        this.now = now;
    }

    DeadlineExplanationView view(List<EscalationEntry> fired, List<DeadlineMoveView> moves) {
        DeadlineView shown = deadline.view();
        List<CountedDay> days = reckoning.days(now);
        return new DeadlineExplanationView(
                shown.id(),
                deadline.subjectId(),
                shown.stage(),
                shown.state(),
                shown.basis(),
                new DeadlineExplanationView.BudgetView(
                        shown.amount(),
                        shown.unit(),
                        deadline.budget().officeHours(),
                        deadline.isPausable(),
                        DeadlineExplanationView.Minutes.of(reckoning.secondsPerUnit())),
                calendar.definition().code(),
                calendar.definition().name(),
                calendar.zone().getId(),
                knownAt,
                shown.startedAt(),
                reckoning.countedFrom(),
                shown.dueAt(),
                shown.dueDate(),
                shown.provisional(),
                DeadlineExplanationView.Minutes.of(reckoning.remaining(shown.metAt() == null ? now : shown.metAt())),
                days.stream().map(DeadlineExplanationView.Day::of).toList(),
                ledger.stream().map(this::suspension).toList(),
                moves,
                rungs(fired),
                new DeadlineExplanationText(deadline, calendar, days, ledger, moves, reckoning, now).sentence());
    }

    private DeadlineExplanationView.SuspensionView suspension(Suspension line) {
        return new DeadlineExplanationView.SuspensionView(
                line.from(), line.until(), line.reason(), DeadlineExplanationView.Minutes.of(reckoning.givenBack(line, now)));
    }

    private List<DeadlineExplanationView.RungView> rungs(List<EscalationEntry> fired) {
        return Stream.concat(
                        fired.stream()
                                .map(rung -> new DeadlineExplanationView.RungView(rung.rung(), rung.dueAt(), rung.firedAt())),
                        Stream.of(deadline)
                                .filter(each -> each.nextAt().isPresent())
                                .map(each -> new DeadlineExplanationView.RungView(
                                        Objects.requireNonNull(each.nextRung().orElse(null)),
                                        each.nextAt().orElseThrow(),
                                        null)))
                .toList();
    }
}
