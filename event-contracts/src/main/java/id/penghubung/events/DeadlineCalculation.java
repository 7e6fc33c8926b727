package id.penghubung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calculation of a due date, as data; the service that shows it makes sentences of it. Numbers are absent if they are zero.
 *
 * @param amount number of units of the time limit
 * @param unit unit of the time limit, such as {@code WORKING_DAY}
 * @param basis legal basis
 * @param countedFrom event at {@code startedAt}, such as {@code RECEIVED} or {@code ROUTED}
 * @param startedAt time from which the limit counts
 * @param weekendDays number of weekend days that were not counted
 * @param holidays number of national holidays that were not counted
 * @param jointLeaveDays number of days of joint leave that were not counted
 * @param closedDays number of days that were not counted, because the office is closed
 * @param suspensions number of times in which the agency waited for the reporter
 * @param givenBackMinutes time that these added to the limit, in counted minutes
 * @param minutesPerDay length of a counted day, in minutes; present if time was given back
 * @param pausable true if the deadline is suspended while the agency waits for the reporter
 * @param provisional true if holidays before the due date are not decreed yet
 * @param previousDueAt due date that was told before this one; absent the first time
 * @param ruleChange description of the changed calendar or policy that moved the due date
 */
public record DeadlineCalculation(
        int amount,
        String unit,
        String basis,
        String countedFrom,
        Instant startedAt,
        @Nullable Integer weekendDays,
        @Nullable Integer holidays,
        @Nullable Integer jointLeaveDays,
        @Nullable Integer closedDays,
        @Nullable Integer suspensions,
        @Nullable Integer givenBackMinutes,
        @Nullable Integer minutesPerDay,
        @Nullable Boolean pausable,
        @Nullable Boolean provisional,
        @Nullable Instant previousDueAt,
        @Nullable String ruleChange) {}
