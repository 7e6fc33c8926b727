package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Declares and revokes holidays. A change applies from its commit and recalculates running deadlines. */
@ApplicationScoped
class HolidayService {

    private final CalendarRepository repository;
    private final CalendarVersions versions;
    private final RulesRevision rules;
    private final CalendarChangeListener listener;
    private final Clock clock;

    HolidayService(
            CalendarRepository repository,
            CalendarVersions versions,
            RulesRevision rules,
            CalendarChangeListener listener,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.rules = rules;
        this.listener = listener;
        this.clock = clock;
    }

    @Transactional
    HolidayYearView year(int year) {
        return new HolidayYearView(
                year,
                repository.year(year).isPresent(),
                repository.year(year).map(CalendarYear::source).orElse(null),
                repository.holidaysOf(year).stream().map(HolidayEntry::view).toList());
    }

    /** @throws ProblemException 404 when the day is no holiday */
    @Transactional
    Versioned<HolidayView> get(LocalDate date) {
        HolidayEntry entry = find(date);
        return new Versioned<>(entry.view(), entry.version());
    }

    /** @param ifMatch the ETag; required if the day is a holiday already */
    @Transactional
    UUID declare(LocalDate date, HolidayRequest request, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        if (repository.year(date.getYear()).isEmpty()) {
            throw ProblemException.of(
                    CalendarProblem.YEAR_NOT_DECREED,
                    "Muat dulu seluruh hari libur tahun " + date.getYear() + ".",
                    "Load all holidays of " + date.getYear() + " first.");
        }
        versions.replace(
                repository.holiday(date),
                new HolidayEntry(date, request.holiday(), false, request.decree(), clock.instant()),
                ifMatch);
        return listener.recalculate(
                new CalendarChange(null, null, date + " " + request.kind() + ": " + request.decree(), requestedBy));
    }

    @Transactional
    UUID revoke(LocalDate date, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        versions.end(find(date), clock.instant(), ifMatch);
        return listener.recalculate(new CalendarChange(null, null, date + " is no longer a holiday", requestedBy));
    }

    /** Loads the holidays of a new year. Deadlines that reach into this year are no longer provisional. */
    @Transactional
    UUID loadYear(int year, HolidayYearRequest request, String requestedBy) {
        rules.lockForChange();
        if (repository.year(year).isPresent()) {
            throw ProblemException.of(
                    CalendarProblem.YEAR_DECREED,
                    "Ubah hari liburnya satu per satu.",
                    "Change its holidays one by one.");
        }
        requireDatesOfYear(year, request.days());
        Instant now = clock.instant();
        repository.add(new CalendarYear(year, request.decree(), now));
        repository.flush();
        request.days()
                .forEach(day -> repository.add(
                        new HolidayEntry(day.date(), day.holiday(), Boolean.TRUE.equals(day.estimated()), null, now)));
        repository.flush();
        return listener.recalculate(new CalendarChange(null, null, year + ": " + request.decree(), requestedBy));
    }

    private HolidayEntry find(LocalDate date) {
        return repository.holiday(date).orElseThrow(ProblemException::notFound);
    }

    private static void requireDatesOfYear(int year, List<HolidayYearRequest.Day> days) {
        List<FieldError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            if (date.getYear() != year) {
                errors.add(new FieldError(
                        "#/days/" + i + "/date", Text.of("harus dalam tahun " + year, "must be in the year " + year)));
            } else if (!seen.add(date)) {
                errors.add(new FieldError("#/days/" + i + "/date", Text.of("sudah disebut", "is named twice")));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
