package id.penghubung.focalpoint.calendar;

/**
 * A day on which an office differs from its weekly calendar and the decrees.
 *
 * @param worked whether the office works on that day
 */
public record SpecialDay(boolean worked, String reason) {}
