package id.penghubung.focalpoint.calendar;

/**
 * A day on which one office does other than its week and the decrees say.
 *
 * @param worked whether it works on that day
 */
public record SpecialDay(boolean worked, String reason) {}
