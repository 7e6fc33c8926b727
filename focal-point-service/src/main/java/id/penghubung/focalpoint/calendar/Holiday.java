package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A holiday that is set by a decree.
 *
 * @param name the name of the holiday, if known
 */
public record Holiday(HolidayKind kind, @Nullable String name) {}
