package id.penghubung.focalpoint.calendar;

import java.time.LocalTime;

/** From when until when an office works on its days. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("An office that opens at " + opens + " cannot close at " + closes);
        }
    }
}
