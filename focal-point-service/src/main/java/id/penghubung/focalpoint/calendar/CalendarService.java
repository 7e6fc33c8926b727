package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes calendars and their assignment to agencies. A change applies from its commit and recalculates deadlines. */
@ApplicationScoped
class CalendarService {

    private final CalendarRepository repository;
    private final CalendarVersions versions;
    private final Calendars calendars;
    private final RulesRevision rules;
    private final CalendarChangeListener listener;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository,
            CalendarVersions versions,
            Calendars calendars,
            RulesRevision rules,
            CalendarChangeListener listener,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.calendars = calendars;
        this.rules = rules;
        this.listener = listener;
        this.clock = clock;
    }

    @Transactional
    List<CalendarView> all() {
        return repository.calendars().stream()
                .map(CalendarEntry::definition)
                .sorted(Comparator.comparing(CalendarDefinition::code))
                .map(CalendarView::of)
                .toList();
    }

    /** @throws ProblemException 404 when no calendar has the code */
    @Transactional
    Versioned<CalendarView> get(String code) {
        CalendarEntry entry = find(code);
        return new Versioned<>(CalendarView.of(entry.definition()), entry.version());
    }

    /** Returns the present day in the office's time zone. */
    @Transactional
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                calendars.current().of(CalendarDefinition.OFFICE).zone());
    }

    /** Returns the kind of each day from {@code from} to {@code to}, both included. */
    @Transactional
    List<CalendarDay> days(String code, LocalDate from, LocalDate to) {
        find(code);
        WorkingCalendar calendar = calendars.current().of(code);
        return from.datesUntil(to.plusDays(1)).map(calendar::day).toList();
    }

    /**
     * Creates or changes a calendar.
     *
     * @param ifMatch the ETag; required if the calendar exists
     * @return the recalculation; empty for a new calendar
     */
    @Transactional
    Optional<UUID> put(CalendarDefinition definition, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        Optional<CalendarEntry> current = repository.calendar(definition.code());
        versions.replace(current, new CalendarEntry(definition, clock.instant()), ifMatch);
        // No deadline uses a new calendar yet.
        return current.map(entry -> listener.recalculate(new CalendarChange(
                definition.code(), null, "calendar " + definition.code() + " was changed", requestedBy)));
    }

    /** @param ifMatch the ETag; required if the day is a special day already */
    @Transactional
    UUID putSpecialDay(String code, LocalDate date, SpecialDay special, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        find(code);
        versions.replace(
                repository.specialDay(code, date), new SpecialDayEntry(code, date, special, clock.instant()), ifMatch);
        return listener.recalculate(new CalendarChange(
                code,
                null,
                date + (special.worked() ? " is a working day: " : " is not a working day: ") + special.reason(),
                requestedBy));
    }

    @Transactional
    UUID removeSpecialDay(String code, LocalDate date, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        versions.end(findSpecialDay(code, date), clock.instant(), ifMatch);
        return listener.recalculate(new CalendarChange(code, null, date + " is no longer a special day", requestedBy));
    }

    /** @throws ProblemException 404 when the day is not a special day of the calendar */
    @Transactional
    Versioned<SpecialDay> specialDay(String code, LocalDate date) {
        SpecialDayEntry entry = findSpecialDay(code, date);
        return new Versioned<>(entry.special(), entry.version());
    }

    /** Returns the code of an agency's calendar and the version of the assignment, which is 0 if it was never set. */
    @Transactional
    Versioned<String> ofAgency(String agencyCode) {
        requireAgency(agencyCode);
        return repository
                .ofAgency(agencyCode)
                .map(row -> new Versioned<>(row.calendarCode(), row.etagVersion()))
                .orElseGet(() -> new Versioned<>(CalendarDefinition.OFFICE, CalendarRepository.NO_VERSION));
    }

    @Transactional
    UUID assignCalendar(String agencyCode, String calendarCode, @Nullable String ifMatch, String requestedBy) {
        rules.lockForChange();
        EntityTags.requireMatch(ifMatch, ofAgency(agencyCode).version());
        if (repository.calendar(calendarCode).isEmpty()) {
            throw ProblemException.of(
                    CalendarProblem.UNKNOWN_CALENDAR,
                    "Kalender " + calendarCode + " belum dibuat.",
                    "Create the calendar " + calendarCode + " first.");
        }
        repository
                .ofAgency(agencyCode)
                .ifPresentOrElse(
                        row -> row.assign(calendarCode),
                        () -> repository.add(new AgencyCalendarAssignment(agencyCode, calendarCode)));
        repository.flush();
        return listener.recalculate(
                new CalendarChange(null, agencyCode, agencyCode + " uses calendar " + calendarCode, requestedBy));
    }

    private CalendarEntry find(String code) {
        return repository.calendar(code).orElseThrow(ProblemException::notFound);
    }

    private SpecialDayEntry findSpecialDay(String code, LocalDate date) {
        return repository.specialDay(code, date).orElseThrow(ProblemException::notFound);
    }

    private void requireAgency(String agencyCode) {
        if (!repository.isAgency(agencyCode)) {
            throw ProblemException.notFound();
        }
    }
}
