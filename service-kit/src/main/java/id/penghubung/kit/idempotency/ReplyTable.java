package id.penghubung.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of stored replies. */
@ApplicationScoped
class ReplyTable {

    /** What is known of a key. */
    record Stored(byte[] requestHash, byte[] reply) {}

    private final EntityManager database;

    ReplyTable(EntityManager database) {
        this.database = database;
    }

    /** Claims a key until the transaction ends; false while another request holds it. */
    boolean tryClaim(long lock) {
        return (boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<Stored> find(byte[] keyHash) {
        List<Object[]> rows = database.createNativeQuery(
                        "select request_hash, reply from idempotent_reply where key_hash = :key", Object[].class)
                .setParameter("key", keyHash)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Stored((byte[]) row[0], (byte[]) row[1]));
    }

    void store(byte[] keyHash, byte[] requestHash, byte[] reply, Instant expiresAt) {
        database.createNativeQuery("insert into idempotent_reply values (:key, :request, :reply, :expires)")
                .setParameter("key", keyHash)
                .setParameter("request", requestHash)
                .setParameter("reply", reply)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forgetExpired() {
        database.createNativeQuery("delete from idempotent_reply where expires_at < now()")
                .executeUpdate();
    }
}
