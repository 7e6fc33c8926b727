package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.LocalDate;

/**
 * Hours that are set for one subject. They also count at night and on days off.
 *
 * @param basis where they were set
 */
public record FixedHours(int hours, String basis) implements FixedTimeLimit {

    @Override
    public DeadlinePolicy policy(DeadlineSubject subject, DeadlineStage stage, LocalDate startDay) {
        String policySubject = subject.policySubjects().getLast();
        return new DeadlinePolicy(
                DeadlinePolicy.NO_ID,
                policySubject,
                stage,
                PolicySubject.of(policySubject).usualStart(stage),
                new Budget(hours, DeadlineUnit.HOUR, false),
                false,
                basis,
                EscalationPolicy.DEFAULT,
                WorkingCalendar.FIRST_DAY,
                null);
    }
}
