package id.penghubung.systemtests.ombudsman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days in the time zone of the office. */
final class Days {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private Days() {}

    static LocalDate today() {
        return LocalDate.now(OFFICE);
    }

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, OFFICE);
    }

    /** Returns ten o'clock on a day. */
    static Instant at(LocalDate day) {
        return at(day, LocalTime.of(10, 0));
    }

    static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, OFFICE).toInstant();
    }

    /** Returns ten o'clock on a day before today. */
    static Instant daysAgo(int days) {
        return at(today().minusDays(days));
    }
}
