package id.penghubung.kit.idempotency;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** SQL of stored replies. */
@ApplicationScoped
class ReplyTable {

    static final String DELETE_EXPIRED = """
            delete from idempotent_reply where key_hash in (
                select key_hash from idempotent_reply where expires_at < ?
                order by expires_at limit ? for update skip locked)
            """;

    private final Jdbc jdbc;
    private final Clock clock;

    ReplyTable(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stored request hash and encrypted reply of a key. */
    record Stored(byte[] requestHash, byte[] reply) {}

    /** Claims a key until the transaction ends. Returns false while another request holds it. */
    boolean tryClaim(long lock) {
        return jdbc.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), lock);
    }

    /** Returns the stored reply of a key, or empty if there is none or it has expired. */
    Optional<Stored> find(byte[] keyHash, Instant now) {
        return jdbc.first(
                "select request_hash, reply from idempotent_reply where key_hash = ? and expires_at > ?",
                row -> new Stored(row.getBytes(1), row.getBytes(2)),
                keyHash,
                now);
    }

    /** Stores a reply and replaces an expired one of the same key. */
    void store(byte[] keyHash, byte[] requestHash, byte[] reply, Instant expiresAt) {
        String sql = """
                insert into idempotent_reply (key_hash, request_hash, reply, expires_at) values (?, ?, ?, ?)
                on conflict (key_hash) do update set request_hash = excluded.request_hash,
                       reply = excluded.reply, expires_at = excluded.expires_at
                """;
        jdbc.update(sql, keyHash, requestHash, reply, expiresAt);
    }

    /**
     * Deletes expired replies, oldest first, at most {@code limit} per call. Rows that another replica is deleting are
     * skipped.
     */
    int deleteExpired(int limit) {
        return jdbc.update(DELETE_EXPIRED, clock.instant(), limit);
    }
}
