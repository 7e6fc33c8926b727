package id.penghubung.complaints.retention;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL of retention policies. */
@ApplicationScoped
class RetentionPolicyTable {

    private final Jdbc jdbc;

    RetentionPolicyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<RetentionPolicy> all() {
        return jdbc.list(
                "select kind, days, changed_at, version from retention_policy order by kind",
                row -> stored(row).view());
    }

    /** Returns the policies for complaints, one for each kind. */
    List<RetentionPolicy> ofComplaints() {
        return all().stream().filter(RetentionPolicy::isOfComplaints).toList();
    }

    Optional<Versioned<RetentionPolicy>> find(RetainedData kind) {
        return jdbc.first(
                "select kind, days, changed_at, version from retention_policy where kind = ?",
                RetentionPolicyTable::stored,
                kind);
    }

    Optional<Versioned<RetentionPolicy>> lock(RetainedData kind) {
        return jdbc.first(
                "select kind, days, changed_at, version from retention_policy where kind = ? for update",
                RetentionPolicyTable::stored,
                kind);
    }

    void update(RetainedData kind, int days, Instant at, String account) {
        jdbc.update("""
                update retention_policy set days = ?, changed_at = ?, changed_by = ?, version = version + 1 where kind = ?
                """, days, at, account, kind);
    }

    private static Versioned<RetentionPolicy> stored(ResultSet row) throws SQLException {
        return new Versioned<>(
                new RetentionPolicy(
                        RetainedData.valueOf(row.getString("kind")),
                        row.getInt("days"),
                        Columns.instant(row, "changed_at")),
                row.getLong("version"));
    }
}
