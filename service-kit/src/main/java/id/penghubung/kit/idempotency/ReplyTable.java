package id.penghubung.kit.idempotency;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * Result of the attempt to claim a key.
     *
     * @param claimed false while another request holds the key
     * @param stored the reply of an earlier request; null if there is none or it has expired
     */
    record Claim(boolean claimed, @Nullable Stored stored) {}

    /**
     * Claims a key until the transaction ends, and then looks up its reply. The function does both, because a single
     * statement would look with a snapshot from before the claim, and miss the reply of a request that ended in between.
     */
    Claim claim(long lock, byte[] keyHash, Instant now) {
        return jdbc.one(
                "select claimed, request_hash, reply from claim_idempotency_key(?, ?, ?)",
                row -> {
                    byte[] reply = row.getBytes(3);
                    return new Claim(row.getBoolean(1), reply == null ? null : new Stored(row.getBytes(2), reply));
                },
                lock,
                keyHash,
                now);
    }

    /** Returns whether there is a reply that has not expired. */
    boolean isStored(byte[] keyHash, Instant now) {
        return jdbc.first(
                        "select 1 from idempotent_reply where key_hash = ? and expires_at > ?",
                        stored -> true,
                        keyHash,
                        now)
                .isPresent();
    }

    /** Returns the reply of a key, unless it has expired. */
    Optional<Stored> find(byte[] keyHash, Instant now) {
        return jdbc.first(
                "select request_hash, reply from idempotent_reply where key_hash = ? and expires_at > ?",
                stored -> new Stored(stored.getBytes(1), stored.getBytes(2)),
                keyHash,
                now);
    }

    /** Stores a reply and replaces an expired one of the same key. */
    void store(byte[] keyHash, byte[] scopeHash, byte[] requestHash, byte[] reply, Instant expiresAt) {
        String sql = """
                insert into idempotent_reply (key_hash, scope_hash, request_hash, reply, expires_at) values (?, ?, ?, ?, ?)
                on conflict (key_hash) do update set scope_hash = excluded.scope_hash,
                       request_hash = excluded.request_hash, reply = excluded.reply, expires_at = excluded.expires_at
                """;
        jdbc.update(sql, keyHash, scopeHash, requestHash, reply, expiresAt);
    }

    /** Deletes the replies of these scopes, which are given by their hashes. */
    void deleteOfScopes(Collection<byte[]> scopeHashes) {
        jdbc.batch("delete from idempotent_reply where scope_hash = ?", scopeHashes, hash -> Jdbc.parameters(hash));
    }

    /**
     * Deletes expired replies, oldest first, at most {@code limit} per call. Rows that another replica is deleting are
     * skipped.
     */
    int deleteExpired(int limit) {
        return jdbc.update(DELETE_EXPIRED, clock.instant(), limit);
    }
}
