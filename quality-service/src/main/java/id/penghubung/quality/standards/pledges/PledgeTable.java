package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
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

/** Stores the pledges of units. Joins the caller's transaction. */
@ApplicationScoped
class PledgeTable {

    private static final String COLUMNS = """
            select p.id, p.unit_code, p.state, p.text, p.signatory, p.position, p.signed_on, p.decree_number, p.decree_date,
                p.media, p.published_at, p.superseded_at, p.version
            from pledge p join unit u on u.code = p.unit_code
            """;

    private final Jdbc jdbc;

    PledgeTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns pledges, oldest first; one more than {@code limit} if there is a next page. */
    List<Pledge> page(Scope scope, @Nullable String unitCode, @Nullable UUID after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, unitCode, after, limit, parameters);
        return jdbc.list(sql, PledgeTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope,
            @Nullable String unitCode,
            @Nullable UUID after,
            int limit,
            List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where true");
        if (after != null) {
            sql.append(" and p.id > ?");
            parameters.add(after);
        }
        if (unitCode != null) {
            sql.append(" and p.unit_code = ?");
            parameters.add(unitCode);
        }
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        parameters.add(limit + 1);
        return sql.append(" order by p.id limit ?").toString();
    }

    Optional<Pledge> find(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where p.id = ? and (?::text is null or u.agency_code = ?)",
                PledgeTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Pledge> lock(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where p.id = ? and (?::text is null or u.agency_code = ?) for no key update of p",
                PledgeTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Pledge> inForce(String unitCode) {
        return jdbc.first(COLUMNS + "where p.unit_code = ? and p.state = 'PUBLISHED'", PledgeTable::read, unitCode);
    }

    /** Adds a draft. Returns false if the unit has a pledge in preparation. */
    boolean insert(Pledge pledge, String account, Instant at) {
        return jdbc.update(
                        """
                        insert into pledge (id, unit_code, state, text, changed_by, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (unit_code) where state in ('DRAFT', 'SIGNED', 'DECREED') do nothing
                        """,
                        pledge.id(),
                        pledge.unitCode(),
                        pledge.state(),
                        pledge.text(),
                        account,
                        at,
                        pledge.version())
                == 1;
    }

    void update(Pledge pledge, String account, Instant at) {
        jdbc.update(
                """
                update pledge set state = ?, text = ?, signatory = ?, position = ?, signed_on = ?, decree_number = ?,
                    decree_date = ?, media = ?, published_at = ?, superseded_at = ?, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                pledge.state(),
                pledge.text(),
                pledge.signatory(),
                pledge.position(),
                pledge.signedOn(),
                pledge.decreeNumber(),
                pledge.decreeDate(),
                SqlArray.texts(pledge.media()),
                pledge.publishedAt(),
                pledge.supersededAt(),
                account,
                at,
                pledge.version(),
                pledge.id());
    }

    private static Pledge read(ResultSet row) throws SQLException {
        return new Pledge(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                PledgeState.valueOf(row.getString("state")),
                row.getString("text"),
                row.getString("signatory"),
                row.getString("position"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class),
                List.of((String[]) row.getArray("media").getArray()),
                Columns.instantOrNull(row, "published_at"),
                Columns.instantOrNull(row, "superseded_at"),
                row.getLong("version"));
    }
}
