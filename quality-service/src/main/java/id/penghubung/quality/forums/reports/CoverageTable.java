package id.penghubung.quality.forums.reports;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the forums of a year by unit and by district. A forum counts from the signature of its record. */
@ApplicationScoped
class CoverageTable {

    /** A district stays one of the regency while its office is inactive. One with several offices has the name of an active one. */
    private static final String DISTRICTS = """
            select d.code, d.name, count(f.id) as forums, max(f.held_on) as last_held_on,
                count(f.id) filter (where f.published_at is not null) as published
            from (select distinct on (district_code) district_code as code, name from unit
                where kind = 'DISTRICT_OFFICE' and district_code is not null
                order by district_code, active desc, unit.code) d
            left join forum f on f.district_code = d.code and f.record is not null and f.held_on between ? and ?
            group by d.code, d.name order by d.code
            """;

    private final Jdbc jdbc;

    CoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<CoverageEntry> districts(LocalDate first, LocalDate last) {
        return jdbc.list(DISTRICTS, CoverageTable::read, first, last);
    }

    /** Returns active units in the order of their codes; one more than {@code limit} if there is a next page. */
    List<CoverageEntry> units(Scope scope, LocalDate first, LocalDate last, String afterCode, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = unitsSql(scope, first, last, afterCode, limit, parameters);
        return jdbc.list(sql, CoverageTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String unitsSql(
            Scope scope,
            LocalDate first,
            LocalDate last,
            String afterCode,
            int limit,
            List<@Nullable Object> parameters) {
        parameters.add(first);
        parameters.add(last);
        parameters.add(afterCode);
        StringBuilder sql = new StringBuilder("""
                select u.code, u.name, h.forums, h.last_held_on, h.published
                from unit u cross join lateral (
                    select count(*) as forums, max(f.held_on) as last_held_on,
                        count(*) filter (where f.published_at is not null) as published
                    from forum f
                    where f.unit_code = u.code and f.record is not null and f.held_on between ? and ?) h
                where u.active and u.code > ?
                """);
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        parameters.add(limit + 1);
        return sql.append(" order by u.code limit ?").toString();
    }

    private static CoverageEntry read(ResultSet row) throws SQLException {
        return new CoverageEntry(
                row.getString("code"),
                row.getString("name"),
                row.getInt("forums"),
                row.getInt("published"),
                row.getObject("last_held_on", LocalDate.class));
    }
}
