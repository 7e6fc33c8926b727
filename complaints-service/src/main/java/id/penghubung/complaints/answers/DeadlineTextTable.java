package id.penghubung.complaints.answers;

import id.penghubung.events.DeadlineCalculation;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL of the explanations of deadlines, which are stored as data. Joins the transaction of the caller. */
@ApplicationScoped
class DeadlineTextTable {

    private static final String COLUMNS = """
            deadline_id, complaint_id, type, due_at, round, set_at, amount, unit, basis, counted_from, started_at, weekend_days,
            holidays, joint_leave_days, closed_days, suspensions, given_back_minutes, minutes_per_day, pausable, provisional,
            previous_due_at, rule_change, explanation_id, explanation_en
            """;

    static final String OF_COMPLAINT =
            "select " + COLUMNS + " from complaint_deadline_text where complaint_id = ? order by due_at, deadline_id";

    private static final String STORE = """
            insert into complaint_deadline_text as stored (%s)
            select * from unnest(%s) as received order by 1
            on conflict (deadline_id) do update
            set due_at = excluded.due_at, round = excluded.round, set_at = excluded.set_at, amount = excluded.amount,
                unit = excluded.unit, basis = excluded.basis, counted_from = excluded.counted_from,
                started_at = excluded.started_at, weekend_days = excluded.weekend_days, holidays = excluded.holidays,
                joint_leave_days = excluded.joint_leave_days, closed_days = excluded.closed_days,
                suspensions = excluded.suspensions, given_back_minutes = excluded.given_back_minutes,
                minutes_per_day = excluded.minutes_per_day, pausable = excluded.pausable, provisional = excluded.provisional,
                previous_due_at = excluded.previous_due_at, rule_change = excluded.rule_change,
                explanation_id = excluded.explanation_id, explanation_en = excluded.explanation_en
            where stored.set_at <= excluded.set_at
            """;

    private final Jdbc jdbc;

    DeadlineTextTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores deadlines in one statement; an older explanation does not replace a newer one. */
    void store(List<AnnouncedDeadline> announced) {
        Parameters of = new Parameters(announced);
        of.add("uuid", AnnouncedDeadline::deadlineId);
        of.add("uuid", AnnouncedDeadline::complaintId);
        of.add("text", AnnouncedDeadline::type);
        of.add("timestamptz", AnnouncedDeadline::dueAt);
        of.add("int", AnnouncedDeadline::round);
        of.add("timestamptz", AnnouncedDeadline::setAt);
        of.addCalculated("int", DeadlineCalculation::amount);
        of.addCalculated("text", DeadlineCalculation::unit);
        of.addCalculated("text", DeadlineCalculation::basis);
        of.addCalculated("text", DeadlineCalculation::countedFrom);
        of.addCalculated("timestamptz", DeadlineCalculation::startedAt);
        of.addCalculated("int", DeadlineCalculation::weekendDays);
        of.addCalculated("int", DeadlineCalculation::holidays);
        of.addCalculated("int", DeadlineCalculation::jointLeaveDays);
        of.addCalculated("int", DeadlineCalculation::closedDays);
        of.addCalculated("int", DeadlineCalculation::suspensions);
        of.addCalculated("int", DeadlineCalculation::givenBackMinutes);
        of.addCalculated("int", DeadlineCalculation::minutesPerDay);
        of.addCalculated("boolean", DeadlineCalculation::pausable);
        of.addCalculated("boolean", DeadlineCalculation::provisional);
        of.addCalculated("timestamptz", DeadlineCalculation::previousDueAt);
        of.addCalculated("text", DeadlineCalculation::ruleChange);
        of.add("text", each -> each.text() == null ? null : each.text().id());
        of.add("text", each -> each.text() == null ? null : each.text().en());
        jdbc.update(STORE.formatted(COLUMNS, of.placeholders()), of.values.toArray());
    }

    List<AnnouncedDeadline> ofComplaint(UUID complaintId) {
        return jdbc.list(OF_COMPLAINT, DeadlineTextTable::read, complaintId);
    }

    Optional<AnnouncedDeadline> find(UUID complaintId, UUID deadlineId) {
        return jdbc.first(
                "select " + COLUMNS + " from complaint_deadline_text where deadline_id = ? and complaint_id = ?",
                DeadlineTextTable::read,
                deadlineId,
                complaintId);
    }

    private static AnnouncedDeadline read(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        String indonesian = row.getString("explanation_id");
        return new AnnouncedDeadline(
                Columns.firstUuid(row),
                row.getObject(2, UUID.class),
                row.getString("type"),
                Columns.instant(row, "due_at"),
                integer(row, "round"),
                basis == null ? null : calculation(row, basis),
                indonesian == null ? null : Text.of(indonesian, row.getString("explanation_en")),
                Columns.instant(row, "set_at"));
    }

    private static DeadlineCalculation calculation(ResultSet row, String basis) throws SQLException {
        return new DeadlineCalculation(
                row.getInt("amount"),
                row.getString("unit"),
                basis,
                row.getString("counted_from"),
                Columns.instant(row, "started_at"),
                integer(row, "weekend_days"),
                integer(row, "holidays"),
                integer(row, "joint_leave_days"),
                integer(row, "closed_days"),
                integer(row, "suspensions"),
                integer(row, "given_back_minutes"),
                integer(row, "minutes_per_day"),
                row.getObject("pausable", Boolean.class),
                row.getObject("provisional", Boolean.class),
                Columns.instantOrNull(row, "previous_due_at"),
                row.getString("rule_change"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** The arrays of the statement that stores, in the order of the columns. */
    private record Parameters(List<AnnouncedDeadline> announced, List<Object> values) {

        Parameters(List<AnnouncedDeadline> announced) {
            this(announced, new ArrayList<>());
        }

        void add(String type, Function<AnnouncedDeadline, @Nullable Object> value) {
            values.add(SqlArray.column(type, announced, value));
        }

        void addCalculated(String type, Function<DeadlineCalculation, @Nullable Object> value) {
            add(type, each -> {
                DeadlineCalculation calculation = each.calculation();
                return calculation == null ? null : value.apply(calculation);
            });
        }

        String placeholders() {
            return String.join(", ", values.stream().map(each -> "?").toList());
        }
    }
}
