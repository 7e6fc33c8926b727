package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.DayKind;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of a deadline, complete enough to repeat it by hand.
 *
 * @param subjectId the complaint, case, letter, action or report
 * @param caseId the subject, if it is a case
 * @param startEvent the event at {@code startedAt}
 * @param calendarKnownAt the time whose version of the calendar was used: the last calculation of the deadline, or the
 *     present while the deadline is suspended
 * @param countedFrom the time from which the budget is used
 * @param classChanges corrections of the class of the complaint, each of which gave the deadline another limit
 * @param remainingMinutes the rest of the budget, in counted minutes, now or at the time of the action
 * @param sentence the same explanation as text
 */
@Schema(name = "DeadlineExplanation")
public record DeadlineExplanationView(
        @Schema(required = true) UUID deadlineId,
        @Schema(required = true) SubjectKind subjectKind,
        @Schema(required = true) UUID subjectId,
        @Nullable UUID caseId,
        @Schema(required = true) DeadlineStage stage,
        @Schema(required = true) DeadlineState state,
        @Schema(required = true) String basis,
        @Schema(required = true) BudgetView budget,
        @Schema(required = true) String calendarCode,
        @Schema(required = true) String calendarName,
        @Schema(required = true, examples = "Asia/Makassar") String zone,
        @Schema(required = true) Instant calendarKnownAt,
        @Schema(required = true) StartEvent startEvent,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true) Instant countedFrom,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) LocalDate dueDate,
        @Nullable Boolean provisional,
        @Schema(required = true) long remainingMinutes,
        @Schema(required = true) List<Day> days,
        @Schema(required = true) List<SuspensionView> suspensions,
        @Schema(required = true) List<DeadlineMoveView> moves,
        @Schema(required = true) List<DeadlineClassChangeView> classChanges,
        @Schema(required = true) List<EscalationView> escalations,
        @Schema(required = true) Sentence sentence) {

    /**
     * The time allowed by a policy.
     *
     * @param minutesPerUnit the length of one unit, in counted minutes
     */
    @Schema(name = "DeadlineBudget")
    record BudgetView(
            @Schema(required = true) int amount,
            @Schema(required = true) DeadlineUnit unit,
            @Schema(required = true) boolean officeHours,
            @Schema(required = true) boolean pausable,
            @Schema(required = true) long minutesPerUnit) {}

    /**
     * One day of the calculation, with the reason why it was counted or not.
     *
     * @param minutes the minutes of this day that used the budget
     * @param suspendedMinutes the minutes that were not counted because the deadline was suspended
     * @param note the name of the holiday, or the reason why the office is closed
     */
    @Schema(name = "DeadlineDay")
    record Day(
            @Schema(required = true) LocalDate date,
            @Schema(required = true) DayOfWeek weekday,
            @Schema(required = true) boolean counted,
            @Schema(required = true) CountedDay.Outcome reason,
            @Schema(required = true) DayKind kind,
            @Nullable String note,
            @Schema(required = true) long minutes,
            @Nullable Long suspendedMinutes) {

        static Day of(CountedDay day) {
            return new Day(
                    day.day().date(),
                    day.day().date().getDayOfWeek(),
                    day.outcome() == CountedDay.Outcome.COUNTED,
                    day.outcome(),
                    day.day().kind(),
                    day.day().note(),
                    Minutes.of(day.counted()),
                    day.suspended() == 0 ? null : Minutes.of(day.suspended()));
        }
    }

    /**
     * A suspension of the deadline.
     *
     * @param until its end; absent while the deadline is suspended
     * @param minutesGivenBack the time that was added to the budget, in counted minutes
     */
    @Schema(name = "DeadlineSuspension")
    record SuspensionView(
            @Schema(required = true) Instant from,
            @Nullable Instant until,
            @Schema(required = true) SuspensionReason reason,
            @Schema(required = true) long minutesGivenBack) {}

    /**
     * An escalation level that was reached, or that is the next one.
     *
     * @param level the level
     * @param at the time at which the level is due
     * @param reachedAt the time at which the sweep recorded it; absent for the next level
     */
    @Schema(name = "DeadlineEscalation")
    record EscalationView(
            @Schema(required = true) EscalationLevel level,
            @Schema(required = true) Instant at,
            @Nullable Instant reachedAt) {}

    /** The explanation in Indonesian and in English. */
    @Schema(name = "DeadlineSentence")
    public record Sentence(
            @Schema(required = true) String id,
            @Schema(required = true) String en) {}

    /** Converts seconds to minutes, rounded to the nearest. */
    static final class Minutes {

        private Minutes() {}

        static long of(long seconds) {
            return (seconds + 30) / 60;
        }
    }
}
