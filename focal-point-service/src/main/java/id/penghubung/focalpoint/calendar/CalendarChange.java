package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A change of calendars that may move deadlines.
 *
 * @param calendarCode the only calendar that changed; null for all calendars
 * @param agencyCode the only agency that has another calendar; null for all agencies
 * @param reason a readable description of the change
 * @param requestedBy the account that requested the change
 */
public record CalendarChange(
        @Nullable String calendarCode, @Nullable String agencyCode, String reason, String requestedBy) {}
