package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Table of stored contents that no attachment refers to yet. Joins the transaction of the caller. */
@ApplicationScoped
class UnattachedContentTable {

    static final String DUE = "select u.id from unattached_content u where u.stored_at < ? and "
            + FailingRows.retryDueCondition(UploadCleanupJob.WORKER, "u.id")
            + " order by u.stored_at limit ? for update of u skip locked";

    private final DataSource database;
    private final AttachmentSettings settings;
    private final Clock clock;

    UnattachedContentTable(DataSource database, AttachmentSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A stored content.
     *
     * @param attached true if an attachment refers to the same content
     */
    record UnattachedContent(UUID id, String sha256, boolean attached) {}

    /** Work with a prepared statement. */
    private interface StatementUse<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /**
     * Inserts a content before its file becomes visible. Waits for a transaction that is just deleting the same
     * content.
     */
    void insert(String sha256) {
        run("""
                insert into unattached_content (sha256, stored_at) values (?, ?)
                on conflict (sha256) do update set stored_at = excluded.stored_at
                """, statement -> {
            statement.setString(1, sha256);
            statement.setObject(2, moment(clock.instant()));
            return statement.executeUpdate();
        });
    }

    /**
     * Marks a content as attached.
     *
     * @throws ProblemException 503 if the content was stored so long ago that it may have been deleted
     */
    void attach(String sha256) {
        int deletedRows = run("delete from unattached_content where sha256 = ? and stored_at >= ?", statement -> {
            statement.setString(1, sha256);
            statement.setObject(2, moment(collectableBefore()));
            return statement.executeUpdate();
        });
        if (deletedRows == 0 && !isAttached(sha256)) {
            throw ProblemException.of(
                            CommonProblem.SERVICE_UNAVAILABLE,
                            "Kirim berkas itu sekali lagi; tidak ada yang berubah.",
                            "Send the file once more; nothing was changed.")
                    .withHeader("Retry-After", "1");
        }
    }

    private boolean isAttached(String sha256) {
        return run("select 1 from attachment where sha256 = ? limit 1", statement -> {
            statement.setString(1, sha256);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Locks contents that were not attached in time, oldest first. */
    List<UUID> lockCollectable(int limit) {
        return run(DUE, statement -> {
            statement.setObject(1, moment(collectableBefore()));
            statement.setObject(2, moment(clock.instant()));
            statement.setInt(3, limit);
            return ids(statement);
        });
    }

    List<UUID> lockCollectable(Collection<UUID> ids) {
        return run(
                "select id from unattached_content where id = any (?) and stored_at < ? for update skip locked",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                    statement.setObject(2, moment(collectableBefore()));
                    return ids(statement);
                });
    }

    /** Deletes the rows of locked contents. */
    List<UnattachedContent> deleteLocked(List<UUID> ids) {
        String sql = """
                delete from unattached_content u where id = any (?)
                returning u.id, u.sha256, exists (select 1 from attachment a where a.sha256 = u.sha256)
                """;
        return run(sql, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            List<UnattachedContent> deleted = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    deleted.add(new UnattachedContent(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getBoolean(3)));
                }
            }
            return deleted;
        });
    }

    private Instant collectableBefore() {
        return clock.instant().minus(settings.cleanupAge());
    }

    private <T> T run(String sql, StatementUse<T> use) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException failure) {
            throw new ContentUnavailableException(failure);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Failure to read or write the table; see the cause. */
    static final class ContentUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ContentUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
