package id.penghubung.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** SQL of stored replies. */
@ApplicationScoped
class ReplyTable {

    static final String DELETE_EXPIRED = """
            delete from idempotent_reply where key_hash in (
                select key_hash from idempotent_reply where expires_at < ?
                order by expires_at limit ? for update skip locked)
            """;

    private final DataSource database;
    private final Clock clock;

    ReplyTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stored request hash and encrypted reply of a key. */
    record Stored(byte[] requestHash, byte[] reply) {}

    /** Claims a key until the transaction ends. Returns false while another request holds it. */
    boolean tryClaim(long lock) {
        return execute("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Returns the stored reply of a key, or empty if there is none or it has expired. */
    Optional<Stored> find(byte[] keyHash, Instant now) {
        return execute(
                "select request_hash, reply from idempotent_reply where key_hash = ? and expires_at > ?", statement -> {
                    statement.setBytes(1, keyHash);
                    statement.setObject(2, utc(now));
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Stored(row.getBytes(1), row.getBytes(2)))
                                : Optional.empty();
                    }
                });
    }

    /** Stores a reply and replaces an expired one of the same key. */
    void store(byte[] keyHash, byte[] requestHash, byte[] reply, Instant expiresAt) {
        String sql = """
                insert into idempotent_reply (key_hash, request_hash, reply, expires_at) values (?, ?, ?, ?)
                on conflict (key_hash) do update set request_hash = excluded.request_hash,
                       reply = excluded.reply, expires_at = excluded.expires_at
                """;
        execute(sql, statement -> {
            statement.setBytes(1, keyHash);
            statement.setBytes(2, requestHash);
            statement.setBytes(3, reply);
            statement.setObject(4, utc(expiresAt));
            return statement.executeUpdate();
        });
    }

    /**
     * Deletes expired replies, oldest first, at most {@code limit} per call. Rows that another replica is deleting are
     * skipped.
     */
    int deleteExpired(int limit) {
        return execute(DELETE_EXPIRED, statement -> {
            statement.setObject(1, utc(clock.instant()));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T execute(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failure) {
            throw new RepliesUnavailableException(failure);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Thrown if replies cannot be read or written; the cause contains the reason. */
    static final class RepliesUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RepliesUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
