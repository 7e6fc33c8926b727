package id.penghubung.focalpoint.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Stores which digests were written. Joins the caller's transaction. */
@ApplicationScoped
class DigestTable {

    private final Sql sql;

    DigestTable(Sql sql) {
        this.sql = sql;
    }

    /** The recipient of a digest, unique for one day. */
    record DigestKey(String agencyCode, String account) {}

    Set<DigestKey> of(LocalDate day) {
        return new HashSet<>(sql.run("select agency_code, account from digest_run where day = ?", statement -> {
            statement.setObject(1, day);
            return Sql.rows(statement, row -> new DigestKey(row.getString(1), row.getString(2)));
        }));
    }

    /** @return whether this digest was not claimed before */
    boolean claim(LocalDate day, DigestKey key) {
        return sql.run(
                "insert into digest_run (day, agency_code, account) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    statement.setObject(1, day);
                    statement.setString(2, key.agencyCode());
                    statement.setString(3, key.account());
                    return statement.executeUpdate() == 1;
                });
    }
}
