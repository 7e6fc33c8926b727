package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.MailPreferences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** The time in which nobody is sent mail: the agency's quiet hours and the days on which it does not work. */
final class QuietTime {

    /** Longer than any row of days off: behind it a mail goes, whatever the calendar says. */
    private static final int PATIENCE_DAYS = 30;

    private final MailPreferences hours;
    private final Predicate<LocalDate> workingDay;
    private final ZoneId zone;

    QuietTime(MailPreferences hours, Predicate<LocalDate> workingDay, ZoneId zone) {
        this.hours = hours;
        this.workingDay = workingDay;
        this.zone = zone;
    }

    /** The first moment from this one on at which mail may go. */
    Instant endFrom(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (workingDay.test(day)) {
            if (!isQuiet(local.toLocalTime())) {
                return moment;
            }
            if (local.toLocalTime().isBefore(hours.quietUntil())) {
                return at(day, hours.quietUntil());
            }
        }
        LocalDate next = day.plusDays(1);
        while (!workingDay.test(next) && next.isBefore(day.plusDays(PATIENCE_DAYS))) {
            next = next.plusDays(1);
        }
        return beginOf(next);
    }

    private boolean isQuiet(LocalTime time) {
        LocalTime from = hours.quietFrom();
        LocalTime until = hours.quietUntil();
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** When a day that is worked begins to be loud: midnight where its quiet time lies within the day. */
    private Instant beginOf(LocalDate day) {
        return at(day, isQuiet(LocalTime.MIDNIGHT) ? hours.quietUntil() : LocalTime.MIDNIGHT);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(zone).toInstant();
    }
}
