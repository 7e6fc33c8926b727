package id.penghubung.quality.improvements.followup;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.improvements.ImprovementSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the follow-up of improvement actions. Joins the caller's transaction. */
@ApplicationScoped
class FollowUpTable {

    /** Counts of the actions of units that were opened in a year, by source. */
    static final String COUNTS = """
            select unit_code, source, count(*) as opened, count(completed_on) as followed_up,
                count(*) filter (where completed_on <= due_on) as on_time,
                count(*) filter (where coalesce(completed_on, ?) > due_on) as late,
                coalesce(sum(greatest(completed_on - opened_on, 0)), 0) as days
            from improvement where unit_code = any (?) and opened_year = ? and state <> 'CANCELLED'
            group by unit_code, source order by unit_code, source
            """;

    private final Jdbc jdbc;

    FollowUpTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit with an action. */
    record UnitRow(String code, String name) {}

    /**
     * Counts of a unit and a source.
     *
     * @param days from opening to completion, over all that were completed
     */
    record Counts(
            String unitCode,
            ImprovementSource source,
            long opened,
            long followedUp,
            long onTime,
            long late,
            long days) {}

    /** Returns units with an action of a year, in the order of their codes; one more than {@code limit} if there is a next page. */
    List<UnitRow> units(Scope scope, int year, @Nullable String unitCode, String afterCode, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = unitsSql(scope, year, unitCode, afterCode, limit, parameters);
        return jdbc.list(sql, row -> new UnitRow(row.getString("code"), row.getString("name")), parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String unitsSql(
            Scope scope,
            int year,
            @Nullable String unitCode,
            String afterCode,
            int limit,
            List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder("select u.code, u.name from unit u where u.code > ?");
        parameters.add(afterCode);
        if (unitCode != null) {
            sql.append(" and u.code = ?");
            parameters.add(unitCode);
        }
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        sql.append(" and exists (select from improvement i where i.unit_code = u.code and i.opened_year = ?)");
        parameters.add(year);
        parameters.add(limit + 1);
        return sql.append(" order by u.code limit ?").toString();
    }

    /** @param today a pending action is late if its due date is before */
    List<Counts> counts(Collection<String> unitCodes, int year, LocalDate today) {
        return jdbc.list(
                COUNTS,
                row -> new Counts(
                        row.getString("unit_code"),
                        ImprovementSource.valueOf(row.getString("source")),
                        row.getLong("opened"),
                        row.getLong("followed_up"),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("days")),
                today,
                SqlArray.texts(unitCodes),
                year);
    }
}
