package id.penghubung.quality.coverage.calendar;

import id.penghubung.quality.coverage.CoverageColumn;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reminder of a unit of an obligation of a year.
 *
 * @param active whether the directory announces the unit
 * @param nextOn day of the next mail; null if the unit is not reminded any more
 * @param lateSent number of reminders on and after the last day
 */
record Reminder(
        UUID id,
        String unitCode,
        String unitName,
        boolean active,
        int year,
        CoverageColumn column,
        LocalDate dueOn,
        @Nullable LocalDate nextOn,
        int lateSent) {

    /** Returns the reminder after one that was sent: on the last day, and some times after it. */
    Reminder sent(LocalDate today, CoverageSettings settings) {
        if (today.isBefore(dueOn)) {
            return with(dueOn, lateSent);
        }
        return lateSent < settings.lateReminders()
                ? with(today.plusDays(settings.lateReminderDays()), lateSent + 1)
                : with(null, lateSent + 1);
    }

    /** Returns the reminder of what is done: it is looked at once more on the last day, since a standard can be superseded meanwhile. */
    Reminder kept(LocalDate today) {
        return with(today.isBefore(dueOn) ? dueOn : null, lateSent);
    }

    /** Returns a reminder of what this system does not keep yet: it is looked at again, in its year. */
    Reminder postponed(LocalDate today, CoverageSettings settings) {
        return with(today.getYear() <= year ? today.plusDays(settings.lateReminderDays()) : null, lateSent);
    }

    Reminder ended() {
        return with(null, lateSent);
    }

    private Reminder with(@Nullable LocalDate next, int newLateSent) {
        return new Reminder(id, unitCode, unitName, active, year, column, dueOn, next, newLateSent);
    }
}
