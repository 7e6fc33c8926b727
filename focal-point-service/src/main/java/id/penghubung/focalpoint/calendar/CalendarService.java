package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes calendars and who works by them. Each change is in force with its commit, and moves the deadlines that run. */
@ApplicationScoped
class CalendarService {

    private final CalendarRepository store;
    private final Calendars calendars;
    private final RulesRevision rules;
    private final CalendarChangeListener running;
    private final Clock clock;

    CalendarService(CalendarRepository store, Calendars calendars, RulesRevision rules, CalendarChangeListener running, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.rules = rules;
        this.running = running;
        this.clock = clock;
    }

    @Transactional
    List<CalendarDefinition> all() {
        return store.calendars().stream()
                .map(CalendarEntry::definition)
                .sorted(Comparator.comparing(CalendarDefinition::code))
                .toList();
    }

    @Transactional
    CalendarEntry one(String code) {
        return store.calendar(code).orElseThrow(ProblemException::notFound);
    }

    /** The day that it is in the office's zone. */
    @Transactional
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                calendars.current().of(CalendarDefinition.OFFICE).zone());
    }

    /** What each day is to the office. */
    @Transactional
    List<CalendarDay> days(String code, LocalDate from, LocalDate to) {
        one(code);
        WorkingCalendar calendar = calendars.current().of(code);
        return from.datesUntil(to.plusDays(1)).map(calendar::day).toList();
    }

    /** @param ifMatch needed where there is such a calendar already */
    @Transactional
    Optional<UUID> put(CalendarDefinition definition, @Nullable String ifMatch, String by) {
        rules.beginChange();
        Instant now = clock.instant();
        Optional<CalendarEntry> present = store.calendar(definition.code());
        present.ifPresentOrElse(
                entry -> {
                    EntityTags.requireMatch(ifMatch, entry.version());
                    entry.endAt(now);
                    store.flush();
                },
                () -> EntityTags.checkMatch(ifMatch, CalendarRepository.NOTHING));
        store.add(new CalendarEntry(definition, now));
        store.flush();
        // Nobody counts by a new one yet.
        return present.map(entry -> running.recalculate(
                new CalendarChange(definition.code(), null, "calendar " + definition.code() + " was changed", by)));
    }

    /** @param ifMatch needed where the office has decided on that day already */
    @Transactional
    UUID putSpecialDay(String code, LocalDate date, SpecialDay special, @Nullable String ifMatch, String by) {
        rules.beginChange();
        one(code);
        Instant now = clock.instant();
        store.specialDay(code, date)
                .ifPresentOrElse(
                        present -> {
                            EntityTags.requireMatch(ifMatch, present.version());
                            present.endAt(now);
                            store.flush();
                        },
                        () -> EntityTags.checkMatch(ifMatch, CalendarRepository.NOTHING));
        store.add(new SpecialDayEntry(code, date, special, now));
        store.flush();
        return running.recalculate(new CalendarChange(
                code, null, date + (special.worked() ? " is worked: " : " is not worked: ") + special.reason(), by));
    }

    @Transactional
    UUID removeSpecialDay(String code, LocalDate date, @Nullable String ifMatch, String by) {
        rules.beginChange();
        SpecialDayEntry present = specialDay(code, date);
        EntityTags.requireMatch(ifMatch, present.version());
        present.endAt(clock.instant());
        store.flush();
        return running.recalculate(new CalendarChange(code, null, date + " is a day like others again", by));
    }

    @Transactional
    SpecialDayEntry specialDay(String code, LocalDate date) {
        return store.specialDay(code, date).orElseThrow(ProblemException::notFound);
    }

    /**
     * By which calendar an agency works.
     *
     * @param version 0 where nobody has ever set it
     */
    record Assignment(String calendarCode, long version) {}

    @Transactional
    Assignment ofAgency(String agencyCode) {
        requireAgency(agencyCode);
        return store.ofAgency(agencyCode)
                .map(row -> new Assignment(row.calendarCode(), row.shownVersion()))
                .orElseGet(() -> new Assignment(CalendarDefinition.OFFICE, CalendarRepository.NOTHING));
    }

    @Transactional
    UUID workBy(String agencyCode, String calendarCode, @Nullable String ifMatch, String by) {
        rules.beginChange();
        EntityTags.requireMatch(ifMatch, ofAgency(agencyCode).version());
        if (store.calendar(calendarCode).isEmpty()) {
            throw ProblemException.of(
                    CalendarProblem.UNKNOWN_CALENDAR,
                    "Kalender " + calendarCode + " belum dibuat.",
                    "Make the calendar " + calendarCode + " first.");
        }
        store.ofAgency(agencyCode)
                .ifPresentOrElse(
                        row -> row.workBy(calendarCode), () -> store.add(new AgencyCalendar(agencyCode, calendarCode)));
        store.flush();
        return running.recalculate(
                new CalendarChange(null, agencyCode, agencyCode + " works by calendar " + calendarCode, by));
    }

    private void requireAgency(String agencyCode) {
        if (!store.isAgency(agencyCode)) {
            throw ProblemException.notFound();
        }
    }
}
