package id.penghubung.quality.coverage.calendar;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.dates.Obligation;
import id.penghubung.quality.coverage.dates.Obligations;
import id.penghubung.quality.coverage.matrix.CoverageCell;
import id.penghubung.quality.coverage.matrix.CoverageMatrix;
import id.penghubung.quality.coverage.matrix.CoverageState;
import id.penghubung.quality.notifications.NotificationKind;
import id.penghubung.quality.notifications.Notifications;
import id.penghubung.quality.notifications.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Plans the reminders of a year, and sends one mail for all that a unit has not done. */
@ApplicationScoped
class Reminders {

    private final ReminderTable table;
    private final Obligations obligations;
    private final CoverageMatrix matrix;
    private final Notifications notifications;
    private final CoverageSettings settings;
    private final OfficeTime office;

    Reminders(
            ReminderTable table,
            Obligations obligations,
            CoverageMatrix matrix,
            Notifications notifications,
            CoverageSettings settings,
            OfficeTime office) {
        this.table = table;
        this.obligations = obligations;
        this.matrix = matrix;
        this.notifications = notifications;
        this.settings = settings;
        this.office = office;
    }

    /**
     * Adds the reminders of the present year, also for new units, and those of the next year that begin before it: a last day in January
     * may be reminded of in the year before. Reminders of what was owed before the last year are removed when they have ended.
     */
    @Transactional
    void plan() {
        LocalDate today = office.today();
        int year = today.getYear();
        table.deleteEnded(year - 1);
        obligations.of(year).values().forEach(obligation -> plan(obligation, year));
        obligations.of(year + 1).values().stream()
                .filter(obligation -> !obligation.remindOn(year + 1).isAfter(today))
                .forEach(obligation -> plan(obligation, year + 1));
    }

    private void plan(Obligation obligation, int year) {
        table.plan(year, obligation.column(), obligation.dueOn(year), obligation.remindOn(year));
    }

    /** The reminders that one mail tells of. */
    private record Bundle(String unitCode, String unitName, int year) {}

    /** Sends the mails of locked reminders, and sets when each is next due. Joins the caller's transaction. */
    void send(Collection<UUID> ids) {
        Map<Integer, List<Reminder>> years = new LinkedHashMap<>();
        for (Reminder reminder : table.of(ids)) {
            years.computeIfAbsent(reminder.year(), year -> new ArrayList<>()).add(reminder);
        }
        years.forEach(this::send);
    }

    private void send(int year, List<Reminder> reminders) {
        LocalDate today = office.today();
        Map<CoverageColumn, Obligation> owed = obligations.of(year);
        Map<String, Map<CoverageColumn, CoverageCell>> cells =
                matrix.of(reminders.stream().map(Reminder::unitCode).distinct().toList(), year);
        Map<Bundle, Map<String, String>> mails = new LinkedHashMap<>();
        List<Reminder> next = new ArrayList<>();
        for (Reminder reminder : reminders) {
            CoverageState state = stateOf(reminder, Objects.requireNonNull(cells.get(reminder.unitCode())));
            if (!reminder.active() || !owed.containsKey(reminder.column())) {
                next.add(reminder.ended());
                continue;
            }
            switch (state) {
                case DONE -> next.add(reminder.kept(today));
                case NOT_KEPT -> next.add(reminder.postponed(today, settings));
                case LATE, MISSING -> {
                    Map<String, String> facts = mails.computeIfAbsent(
                            new Bundle(reminder.unitCode(), reminder.unitName(), year), bundle -> new HashMap<>());
                    facts.put(reminder.column().name(), reminder.dueOn().toString());
                    if (state == CoverageState.LATE) {
                        facts.put("late", "true");
                    }
                    next.add(reminder.sent(today, settings));
                }
            }
        }
        mails.forEach(this::enqueue);
        table.update(next);
    }

    private static CoverageState stateOf(Reminder reminder, Map<CoverageColumn, CoverageCell> cells) {
        return Objects.requireNonNull(cells.get(reminder.column())).state();
    }

    private void enqueue(Bundle bundle, Map<String, String> columns) {
        Map<String, String> facts = new HashMap<>(columns);
        facts.put("year", Integer.toString(bundle.year()));
        notifications.enqueue(
                NotificationKind.OBLIGATIONS_DUE,
                bundle.unitCode(),
                bundle.unitName(),
                EnumSet.allOf(Recipient.class),
                facts);
    }
}
