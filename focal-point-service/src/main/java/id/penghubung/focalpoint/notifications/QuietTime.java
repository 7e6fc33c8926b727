package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.MailPreferences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** Calculates the time in which no mail is sent: an agency's quiet hours and the days on which it does not work. */
final class QuietTime {

    /** Longer than any period without working days. After it a mail is sent, even if the calendar has no working day. */
    private static final int MAX_DAYS_OFF = 30;

    private final MailPreferences preferences;
    private final Predicate<LocalDate> workingDay;
    private final ZoneId zone;

    QuietTime(MailPreferences preferences, Predicate<LocalDate> workingDay, ZoneId zone) {
        this.preferences = preferences;
        this.workingDay = workingDay;
        this.zone = zone;
    }

    /** Returns the first time, from this one on, at which mail may be sent. */
    Instant endFrom(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (workingDay.test(day)) {
            if (!isQuiet(local.toLocalTime())) {
                return instant;
            }
            if (local.toLocalTime().isBefore(preferences.quietUntil())) {
                return at(day, preferences.quietUntil());
            }
        }
        LocalDate next = day.plusDays(1);
        while (!workingDay.test(next) && next.isBefore(day.plusDays(MAX_DAYS_OFF))) {
            next = next.plusDays(1);
        }
        return startOf(next);
    }

    private boolean isQuiet(LocalTime time) {
        LocalTime from = preferences.quietFrom();
        LocalTime until = preferences.quietUntil();
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** Returns the end of the quiet time at the start of a working day: midnight if the quiet time does not include it. */
    private Instant startOf(LocalDate day) {
        return at(day, isQuiet(LocalTime.MIDNIGHT) ? preferences.quietUntil() : LocalTime.MIDNIGHT);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(zone).toInstant();
    }
}
