package id.penghubung.complaints.tracking;

import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Slows guessing down: after a few failures a client, and a tracking number, must wait before the next try, twice as
 * long each time. Kept in the database, so that replicas and restarts do not help the guesser. No address is stored,
 * only what cannot be turned back within the day that it is kept.
 */
@ApplicationScoped
class GuessGuard {

    /** Typing mistakes that cost nothing. */
    private static final int FREE_FAILURES = 3;

    /** Many clients may try one number, so that nobody can lock its owner out by himself. */
    private static final int FREE_FAILURES_PER_NUMBER = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(42);

    private final EntityManager database;
    private final Clock clock;

    GuessGuard(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Refuses a try that comes too early.
     *
     * @throws ProblemException 429 with {@code Retry-After} in seconds, whether or not the try would have been right
     */
    void check(String client, String trackingNumber) {
        @SuppressWarnings("unchecked")
        List<Instant> until = database.createNativeQuery(
                        "select max(blocked_until) from access_attempt where who in (:client, :number)", Instant.class)
                .setParameter("client", clientKey(client))
                .setParameter("number", numberKey(trackingNumber))
                .getResultList();
        Instant now = clock.instant();
        Instant free = until.isEmpty() || until.getFirst() == null ? now : until.getFirst();
        if (free.isAfter(now)) {
            long seconds = Duration.between(now, free).plusMillis(999).toSeconds();
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Tunggu " + seconds + " detik sebelum mencoba lagi.",
                            "Wait " + seconds + " seconds before the next try.")
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }

    /** Notes a wrong try, also when the request itself is rolled back. */
    void failed(String client, String trackingNumber) {
        QuarkusTransaction.requiringNew().run(() -> {
            count(clientKey(client), FREE_FAILURES);
            count(numberKey(trackingNumber), FREE_FAILURES_PER_NUMBER);
        });
    }

    private void count(UUID who, int free) {
        database.createNativeQuery("""
                        insert into access_attempt as a (who, failures, blocked_until) values (:who, 1, :now)
                        on conflict (who) do update set failures = a.failures + 1,
                            blocked_until = cast(:now as timestamptz) + make_interval(secs =>
                                case when a.failures + 1 <= :free then 0
                                     else least(:longest, :first * power(2, least(a.failures - :free, 10))) end)
                        """)
                .setParameter("who", who)
                .setParameter("now", clock.instant())
                .setParameter("free", free)
                .setParameter("first", FIRST_WAIT.toSeconds())
                .setParameter("longest", LONGEST_WAIT.toSeconds())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "9m")
    @Transactional
    void forgetYesterday() {
        database.createNativeQuery("delete from access_attempt where blocked_until < :yesterday")
                .setParameter("yesterday", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    private static UUID clientKey(String client) {
        return key("client\n" + client);
    }

    private static UUID numberKey(String trackingNumber) {
        return key("number\n" + trackingNumber);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
