package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A due date that is set for one subject, and replaces the policy.
 *
 * @param dueOn the last day; at least one day after the start
 * @param basis where the date was set, such as the number of a letter
 */
public record FixedDueDate(LocalDate dueOn, String basis) implements FixedTimeLimit {

    /** Returns the policy for this one deadline: the calendar days until the date. */
    @Override
    public DeadlinePolicy policy(DeadlineSubject subject, DeadlineStage stage, LocalDate startDay) {
        String policySubject = subject.policySubjects().getLast();
        int days = Math.toIntExact(ChronoUnit.DAYS.between(startDay, dueOn));
        return new DeadlinePolicy(
                DeadlinePolicy.NO_ID,
                policySubject,
                stage,
                PolicySubject.of(policySubject).usualStart(stage),
                new Budget(days, DeadlineUnit.CALENDAR_DAY, false),
                false,
                basis,
                EscalationPolicy.DEFAULT,
                WorkingCalendar.FIRST_DAY,
                null);
    }
}
