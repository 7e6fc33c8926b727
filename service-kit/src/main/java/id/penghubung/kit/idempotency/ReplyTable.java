package id.penghubung.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of stored replies. */
@ApplicationScoped
class ReplyTable {

    /** What is known of a key. */
    record Stored(byte[] requestHash, byte[] reply) {}

    private final EntityManager database;
    private final Clock clock;

    ReplyTable(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Claims a key until the transaction ends; false while another request holds it. */
    boolean tryClaim(long lock) {
        return (boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }

    /** What is known of a key that has not expired. */
    @SuppressWarnings("unchecked")
    Optional<Stored> find(byte[] keyHash, Instant now) {
        List<Object[]> rows = database.createNativeQuery("""
                        select request_hash, reply from idempotent_reply
                        where key_hash = :key and expires_at > :now
                        """, Object[].class)
                .setParameter("key", keyHash)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Stored((byte[]) row[0], (byte[]) row[1]));
    }

    /** Keeps a reply; an expired one of the same key that is still there makes room. */
    void store(byte[] keyHash, byte[] requestHash, byte[] reply, Instant expiresAt) {
        database.createNativeQuery("""
                        insert into idempotent_reply (key_hash, request_hash, reply, expires_at)
                        values (:key, :request, :reply, :expires)
                        on conflict (key_hash) do update set request_hash = excluded.request_hash,
                               reply = excluded.reply, expires_at = excluded.expires_at
                        """)
                .setParameter("key", keyHash)
                .setParameter("request", requestHash)
                .setParameter("reply", reply)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forgetExpired() {
        database.createNativeQuery("delete from idempotent_reply where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
