package id.penghubung.complaints.abuse;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** SQL of the limits. */
@ApplicationScoped
class SubmissionLimitTable {

    private static final String SELECT = "select name, value, changed_at, version from submission_limit ";

    private final Jdbc jdbc;

    SubmissionLimitTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the limits that this release knows. In a rolling restart the next one has added its own already. */
    List<Versioned<SubmissionLimit>> all() {
        return jdbc.list(
                SELECT + "where name = any (?) order by name",
                SubmissionLimitTable::read,
                SqlArray.texts(Stream.of(LimitName.values()).map(Enum::name).toList()));
    }

    Optional<Versioned<SubmissionLimit>> lock(LimitName name) {
        return jdbc.first(SELECT + "where name = ? for update", SubmissionLimitTable::read, name);
    }

    void update(LimitName name, int value, Instant at, String account) {
        jdbc.update("""
                update submission_limit set value = ?, changed_at = ?, changed_by = ?, version = version + 1 where name = ?
                """, value, at, account, name);
    }

    /** Adds the limits that the database does not have yet. */
    void seed(Map<LimitName, Integer> values, Instant at) {
        jdbc.batch(
                "insert into submission_limit (name, version, value, changed_at) values (?, 0, ?, ?) on conflict (name) do nothing",
                values.entrySet(),
                entry -> Jdbc.parameters(entry.getKey(), entry.getValue(), at));
    }

    private static Versioned<SubmissionLimit> read(ResultSet row) throws SQLException {
        return new Versioned<>(
                new SubmissionLimit(
                        LimitName.valueOf(row.getString("name")),
                        row.getInt("value"),
                        Columns.instant(row, "changed_at")),
                row.getLong("version"));
    }
}
