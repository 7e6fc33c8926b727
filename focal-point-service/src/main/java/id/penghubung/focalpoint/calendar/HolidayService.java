package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
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

/** Declares and revokes holidays. Each change is in force with its commit, and moves the deadlines that run. */
@ApplicationScoped
class HolidayService {

    private final CalendarRepository store;
    private final RulesRevision rules;
    private final CalendarChangeListener running;
    private final Clock clock;

    HolidayService(CalendarRepository store, RulesRevision rules, CalendarChangeListener running, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.running = running;
        this.clock = clock;
    }

    @Transactional
    HolidayYearView year(int year) {
        return new HolidayYearView(
                year,
                store.year(year).isPresent(),
                store.year(year).map(CalendarYear::source).orElse(null),
                store.holidaysOf(year).stream().map(HolidayEntry::view).toList());
    }

    @Transactional
    HolidayEntry one(LocalDate date) {
        return store.holiday(date).orElseThrow(ProblemException::notFound);
    }

    /** @param ifMatch needed where the day is a holiday already */
    @Transactional
    UUID declare(LocalDate date, HolidayRequest request, @Nullable String ifMatch, String by) {
        rules.beginChange();
        if (store.year(date.getYear()).isEmpty()) {
            throw ProblemException.of(
                    CalendarProblem.YEAR_NOT_DECREED,
                    "Muat dulu seluruh hari libur tahun " + date.getYear() + ".",
                    "Load all holidays of " + date.getYear() + " first.");
        }
        Instant now = clock.instant();
        store.holiday(date)
                .ifPresentOrElse(
                        present -> {
                            EntityTags.requireMatch(ifMatch, present.version());
                            present.endAt(now);
                            store.flush();
                        },
                        () -> EntityTags.checkMatch(ifMatch, CalendarRepository.NOTHING));
        store.add(new HolidayEntry(date, request.holiday(), false, request.decree(), now));
        store.flush();
        return running.recalculate(
                new CalendarChange(null, null, date + " " + request.kind() + ": " + request.decree(), by));
    }

    @Transactional
    UUID revoke(LocalDate date, @Nullable String ifMatch, String by) {
        rules.beginChange();
        HolidayEntry present = store.holiday(date).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, present.version());
        present.endAt(clock.instant());
        store.flush();
        return running.recalculate(new CalendarChange(null, null, date + " is no holiday any more", by));
    }

    /** Loads a year that was not decreed before; what reaches into it is not provisional any more. */
    @Transactional
    UUID decree(int year, HolidayYearRequest request, String by) {
        rules.beginChange();
        if (store.year(year).isPresent()) {
            throw ProblemException.of(
                    CalendarProblem.YEAR_DECREED,
                    "Ubah hari liburnya satu per satu.",
                    "Change its holidays one by one.");
        }
        refuseOtherYearsAndDoubles(year, request.days());
        Instant now = clock.instant();
        store.add(new CalendarYear(year, request.decree(), now));
        store.flush();
        request.days()
                .forEach(day -> store.add(
                        new HolidayEntry(day.date(), day.holiday(), Boolean.TRUE.equals(day.estimated()), null, now)));
        store.flush();
        return running.recalculate(new CalendarChange(null, null, year + ": " + request.decree(), by));
    }

    private static void refuseOtherYearsAndDoubles(int year, List<HolidayYearRequest.Day> days) {
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
