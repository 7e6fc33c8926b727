package id.penghubung.quality.improvements;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores improvement actions. Joins the caller's transaction. */
@ApplicationScoped
class ImprovementTable {

    private static final String COLUMNS = """
            select i.id, i.source, i.reference, i.unit_code, u.agency_code, i.service_code, i.finding, i.owner, i.due_on, i.measure,
                i.state, i.completed_on, i.evidence, i.remark, i.opened_on, i.opened_at, i.next_reminder_on, i.escalated_on,
                i.changed_by, i.changed_at, i.version
            from improvement i join unit u on u.code = i.unit_code
            """;

    private final Jdbc jdbc;

    ImprovementTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns actions, newest first; one more than {@code limit} if there is a next page. */
    List<Improvement> page(Scope scope, ImprovementFilter filter, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, filter, before, limit, parameters);
        return jdbc.list(sql, ImprovementTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope,
            ImprovementFilter filter,
            @Nullable UUID before,
            int limit,
            List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where true");
        add(sql, parameters, " and u.agency_code = ?", scope.agencyCode());
        add(sql, parameters, " and i.unit_code = ?", filter.unitCode());
        add(sql, parameters, " and i.state = ?", filter.state());
        add(sql, parameters, " and i.source = ?", filter.source());
        add(sql, parameters, " and i.id < ?", before);
        parameters.add(limit + 1);
        return sql.append(" order by i.id desc limit ?").toString();
    }

    Optional<Improvement> find(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where i.id = ? and (?::text is null or u.agency_code = ?)",
                ImprovementTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Improvement> lock(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where i.id = ? and (?::text is null or u.agency_code = ?) for no key update of i",
                ImprovementTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Improvement> lock(ImprovementSource source, String reference) {
        return jdbc.first(
                COLUMNS + "where i.source = ? and i.reference = ? for no key update of i",
                ImprovementTable::read,
                source,
                reference);
    }

    /** Returns the time at which the last action of a source for a service was opened. */
    Optional<Instant> lastOpened(ImprovementSource source, String serviceCode) {
        return jdbc.first(
                "select opened_at from improvement where service_code = ? and source = ? order by id desc limit 1",
                row -> Columns.instant(row, 1),
                serviceCode,
                source);
    }

    boolean hasFiles(UUID id) {
        return jdbc.one(
                "select exists (select from improvement_file where improvement_id = ?)", row -> row.getBoolean(1), id);
    }

    /** Adds an action. Returns false if there is one from the same finding, or an open one about the complaints of the service. */
    boolean insert(Improvement improvement) {
        Improvement.Origin origin = improvement.origin();
        return jdbc.update(
                        """
                        insert into improvement (id, unit_code, service_code, source, reference, finding, owner, due_on, measure,
                            state, opened_on, opened_at, next_reminder_on, changed_by, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        improvement.id(),
                        origin.unitCode(),
                        origin.serviceCode(),
                        origin.source(),
                        origin.reference(),
                        origin.finding(),
                        improvement.plan().owner(),
                        improvement.plan().dueOn(),
                        improvement.plan().measure(),
                        improvement.state(),
                        origin.openedOn(),
                        origin.openedAt(),
                        improvement.nextReminderOn(),
                        improvement.change().account(),
                        improvement.change().at(),
                        improvement.version())
                == 1;
    }

    /** Stores what changes in the life of an action. The day of the escalation is set by {@link ReminderTable}. */
    void update(Improvement improvement) {
        Improvement.Completion completion = improvement.completion();
        jdbc.update(
                """
                update improvement set owner = ?, due_on = ?, measure = ?, state = ?, completed_on = ?, evidence = ?, remark = ?,
                    next_reminder_on = ?, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                improvement.plan().owner(),
                improvement.plan().dueOn(),
                improvement.plan().measure(),
                improvement.state(),
                completion == null ? null : completion.day(),
                completion == null ? null : completion.evidence(),
                improvement.remark(),
                improvement.nextReminderOn(),
                improvement.change().account(),
                improvement.change().at(),
                improvement.version(),
                improvement.id());
    }

    private static void add(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private static Improvement read(ResultSet row) throws SQLException {
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        return new Improvement(
                row.getObject("id", UUID.class),
                new Improvement.Origin(
                        ImprovementSource.valueOf(row.getString("source")),
                        row.getString("reference"),
                        row.getString("unit_code"),
                        row.getString("agency_code"),
                        row.getString("service_code"),
                        row.getString("finding"),
                        row.getObject("opened_on", LocalDate.class),
                        Columns.instant(row, "opened_at")),
                new Improvement.Plan(
                        row.getString("owner"), row.getObject("due_on", LocalDate.class), row.getString("measure")),
                ImprovementState.valueOf(row.getString("state")),
                completedOn == null ? null : new Improvement.Completion(completedOn, row.getString("evidence")),
                row.getString("remark"),
                row.getObject("next_reminder_on", LocalDate.class),
                row.getObject("escalated_on", LocalDate.class),
                new Improvement.Change(row.getString("changed_by"), Columns.instant(row, "changed_at")),
                row.getLong("version"));
    }
}
