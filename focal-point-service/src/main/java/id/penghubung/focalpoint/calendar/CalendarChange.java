package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A calendar that is not what it was.
 *
 * @param calendarCode the one calendar that changed; null for all of them
 * @param agencyCode the one agency that works by another calendar; null for all
 * @param reason what changed, for people
 * @param requestedBy the account
 */
public record CalendarChange(
        @Nullable String calendarCode, @Nullable String agencyCode, String reason, String requestedBy) {}
