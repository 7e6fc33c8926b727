package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.CountedDay;
import id.penghubung.focalpoint.deadlines.reckoning.Reckoning;
import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts together how a deadline was counted. */
final class Explanation {

    private final Deadline deadline;
    private final List<Suspension> ledger;
    private final WorkingCalendar calendar;
    private final Instant knownAt;
    private final Reckoning reckoning;
    private final Instant now;

    /** @param knownAt the calendar is that which was known at this moment */
    Explanation(Deadline deadline, List<Suspension> ledger, WorkingCalendar calendar, Instant knownAt, Instant now) {
        this.deadline = deadline;
        this.ledger = deadline.countedLines(ledger);
        this.calendar = calendar;
        this.knownAt = knownAt;
        this.reckoning = deadline.reckoning(ledger, calendar);
        this.now = now;
    }

    ExplanationView view(List<FiredRung> fired, List<MoveView> moves) {
        DeadlineView shown = deadline.view();
        List<CountedDay> days = reckoning.days(now);
        return new ExplanationView(
                shown.id(),
                deadline.subjectId(),
                shown.stage(),
                shown.state(),
                shown.basis(),
                new ExplanationView.BudgetView(
                        shown.amount(),
                        shown.unit(),
                        deadline.budget().officeHours(),
                        deadline.isPausable(),
                        ExplanationView.Minutes.of(reckoning.secondsPerUnit())),
                calendar.definition().code(),
                calendar.definition().name(),
                calendar.zone().getId(),
                knownAt,
                shown.startedAt(),
                reckoning.countedFrom(),
                shown.dueAt(),
                shown.dueDate(),
                shown.provisional(),
                ExplanationView.Minutes.of(reckoning.remaining(shown.metAt() == null ? now : shown.metAt())),
                days.stream().map(ExplanationView.Day::of).toList(),
                ledger.stream().map(this::suspension).toList(),
                moves,
                rungs(fired),
                new ExplanationSentence(deadline, calendar, days, ledger, moves, reckoning, now).sentence());
    }

    private ExplanationView.SuspensionView suspension(Suspension line) {
        return new ExplanationView.SuspensionView(
                line.from(), line.until(), line.reason(), ExplanationView.Minutes.of(reckoning.givenBack(line, now)));
    }

    private List<ExplanationView.RungView> rungs(List<FiredRung> fired) {
        return Stream.concat(
                        fired.stream()
                                .map(rung -> new ExplanationView.RungView(rung.rung(), rung.dueAt(), rung.firedAt())),
                        Stream.of(deadline)
                                .filter(each -> each.nextAt().isPresent())
                                .map(each -> new ExplanationView.RungView(
                                        Objects.requireNonNull(each.nextRung().orElse(null)),
                                        each.nextAt().orElseThrow(),
                                        null)))
                .toList();
    }
}
