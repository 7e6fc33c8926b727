package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.DayKind;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;

/**
 * How a deadline was counted: enough to count it again with paper and pencil.
 *
 * @param calendarKnownAt the calendar is that which was known at this moment, when the deadline was last counted; the
 *     present while its clock stands still
 * @param countedFrom the moment from which the budget is used up
 * @param remainingMinutes what is left of the budget, or was when the act was done, in minutes that count
 * @param sentence the same in a sentence, in the reader's language
 */
@Schema(name = "DeadlineExplanation")
record DeadlineExplanationView(
        @Schema(required = true) UUID deadlineId,
        @Schema(required = true) UUID caseId,
        @Schema(required = true) DeadlineStage stage,
        @Schema(required = true) DeadlineState state,
        @Schema(required = true) String basis,
        @Schema(required = true) BudgetView budget,
        @Schema(required = true) String calendarCode,
        @Schema(required = true) String calendarName,
        @Schema(required = true, examples = "Asia/Makassar") String zone,
        @Schema(required = true) Instant calendarKnownAt,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true) Instant countedFrom,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) LocalDate dueDate,
        @Nullable Boolean provisional,
        @Schema(required = true) long remainingMinutes,
        @Schema(required = true) List<Day> days,
        @Schema(required = true) List<SuspensionView> suspensions,
        @Schema(required = true) List<DeadlineMoveView> moves,
        @Schema(required = true) List<EscalationView> rungs,
        @Schema(required = true) Sentence sentence) {

    /**
     * How much time is given.
     *
     * @param minutesPerUnit what one unit is worth in minutes that count
     */
    @Schema(name = "DeadlineBudget")
    record BudgetView(
            @Schema(required = true) int amount,
            @Schema(required = true) DeadlineUnit unit,
            @Schema(required = true) boolean officeHours,
            @Schema(required = true) boolean pausable,
            @Schema(required = true) long minutesPerUnit) {}

    /**
     * One day, counted or not, and why.
     *
     * @param minutes how many of its minutes used up the budget
     * @param suspendedMinutes how many would have, had the clock not stood still
     * @param note the name of the holiday, or why the office is closed
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
     * A time in which the clock stood still.
     *
     * @param until when it went on; absent while it stands
     * @param minutesGivenBack of the budget, in minutes that count
     */
    @Schema(name = "DeadlineSuspension")
    record SuspensionView(
            @Schema(required = true) Instant from,
            @Nullable Instant until,
            @Schema(required = true) SuspensionReason reason,
            @Schema(required = true) long minutesGivenBack) {}

    /**
     * A rung that was reached, or will be next.
     *
     * @param at its moment
     * @param firedAt when it was fired; absent while it is yet to come
     */
    @Schema(name = "DeadlineRung")
    record EscalationView(
            @Schema(required = true) EscalationLevel rung,
            @Schema(required = true) Instant at,
            @Nullable Instant firedAt) {}

    /** The same sentence twice. */
    @Schema(name = "DeadlineSentence")
    record Sentence(
            @Schema(required = true) String id,
            @Schema(required = true) String en) {}

    /** Shown to the minute, rounded to the nearest. */
    static final class Minutes {

        private Minutes() {}

        static long of(long seconds) {
            return (seconds + 30) / 60;
        }
    }
}
