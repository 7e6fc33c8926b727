package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day that a decree makes free.
 *
 * @param name what is celebrated, where known
 */
public record Holiday(HolidayKind kind, @Nullable String name) {}
