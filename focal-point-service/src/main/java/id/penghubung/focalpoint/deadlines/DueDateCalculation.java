package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.DayKind;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay.Outcome;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The calculation of a due date as data, for people outside the staff: without escalations and corrections by people.
 *
 * @param subjectId the complaint or the case
 * @param notCounted the number of days that were not counted, by their kind
 * @param suspensions the number of times in which the subject waited for the reporter
 * @param givenBackMinutes the time that these added to the budget, in counted minutes
 * @param minutesPerDay the length of a counted day, in minutes
 */
public record DueDateCalculation(
        UUID deadlineId,
        UUID subjectId,
        DeadlineStage stage,
        Instant dueAt,
        int amount,
        DeadlineUnit unit,
        String basis,
        StartEvent startEvent,
        Instant startedAt,
        Map<DayKind, Long> notCounted,
        int suspensions,
        long givenBackMinutes,
        long minutesPerDay,
        boolean pausable,
        boolean provisional) {

    private static final long MINUTES_OF_A_WHOLE_DAY = 1_440;

    static DueDateCalculation of(Deadline deadline, List<Suspension> ofSubject, WorkingCalendar calendar, Instant now) {
        List<Suspension> counted = deadline.countedSuspensions(ofSubject);
        DeadlineCalculator calculator = deadline.calculator(ofSubject, calendar);
        DeadlineView shown = deadline.view();
        return new DueDateCalculation(
                shown.id(),
                deadline.subjectId(),
                shown.stage(),
                shown.dueAt(),
                shown.amount(),
                shown.unit(),
                shown.basis(),
                deadline.startEvent(),
                shown.startedAt(),
                calculator.days(now).stream()
                        .filter(day -> day.outcome() == Outcome.NOT_WORKED)
                        .map(CountedDay::day)
                        .collect(Collectors.groupingBy(day -> day.kind(), Collectors.counting())),
                counted.size(),
                counted.stream()
                        .mapToLong(
                                suspension -> DeadlineExplanationView.Minutes.of(calculator.givenBack(suspension, now)))
                        .sum(),
                shown.unit() == DeadlineUnit.HOUR
                        ? MINUTES_OF_A_WHOLE_DAY
                        : DeadlineExplanationView.Minutes.of(calculator.secondsPerUnit()),
                deadline.isPausable(),
                shown.provisional() != null);
    }
}
