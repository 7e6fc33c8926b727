package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validates future dates and times, in the time zone of the office. */
@ApplicationScoped
class FutureDateValidator {

    private static final Duration MAX_AHEAD = Duration.ofDays(366);

    private final Clock clock;
    private final OfficeTime office;

    FutureDateValidator(Clock clock, OfficeTime office) {
        this.clock = clock;
        this.office = office;
    }

    /** @throws ProblemException 400 if the day is in the past, or more than a year ahead */
    void requireTodayOrLater(String field, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        LocalDate today = office.today();
        if (day.isBefore(today) || day.isAfter(today.plusDays(MAX_AHEAD.toDays()))) {
            throw ProblemException.invalid(FieldError.of(
                    field,
                    "harus hari ini atau sesudahnya, paling jauh setahun",
                    "must be today or later, within a year"));
        }
    }

    /** @throws ProblemException 400 if the day is not after today, or more than a year ahead */
    void requireAfterToday(String field, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        LocalDate today = office.today();
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MAX_AHEAD.toDays()))) {
            throw ProblemException.invalid(FieldError.of(
                    field, "harus sesudah hari ini, paling jauh setahun", "must be after today, within a year"));
        }
    }

    /** @throws ProblemException 400 if the time is in the past, or more than a year ahead */
    void requireFuture(String field, Instant moment) {
        Instant now = clock.instant();
        if (!moment.isAfter(now) || moment.isAfter(now.plus(MAX_AHEAD))) {
            throw ProblemException.invalid(FieldError.of(
                    field, "harus di masa depan, paling jauh setahun", "must be in the future, within a year"));
        }
    }
}
