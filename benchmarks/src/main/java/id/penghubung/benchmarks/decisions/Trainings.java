package id.penghubung.benchmarks.decisions;

import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets routing-service train a model at a chosen time. Its job begins a training by itself when there are enough new decisions; before, the
 * lease that a replica takes for it is held, as another replica would.
 */
final class Trainings {

    /** New decisions with which a training is due: {@code penghubung.suggestions.new-decisions}. */
    static final int NEW_DECISIONS = 200;

    /** Age of a confirmed decision: {@code penghubung.suggestions.confirmed-after}. */
    private static final Duration CONFIRMED_AFTER = Duration.ofDays(14);

    private static final Duration HISTORY = Duration.ofDays(730);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration END_TIMEOUT = Duration.ofMinutes(4);

    private static final String TOKEN = "00000000-0000-7000-8000-000000000001";
    private static final String HOLD = """
            update suggestion_control set lease_token = '%s', lease_until = now() + interval '1 day'
            where lease_until is null or lease_until < now()
            """.formatted(TOKEN);
    private static final String IS_HELD =
            "select coalesce(lease_token = '%s', false) from suggestion_control".formatted(TOKEN);
    private static final String RELEASE =
            "update suggestion_control set lease_token = null, lease_until = null where lease_token = '%s'"
                    .formatted(TOKEN);

    private static final String IS_RUNNING = "select attempts > 0 from suggestion_control";
    private static final String HAS_ENDED = "select attempts = 0 or failure is not null from suggestion_control";
    private static final String FAILURE = "select coalesce(failure, '') from suggestion_control";

    private static final String NEWEST = """
            select concat_ws(',', (extract(epoch from trained_at) * 1000)::bigint, trained + tuned + tested, state)
            from suggestion_model order by number desc limit 1
            """;

    private final Databases databases;
    private final Clock clock;

    Trainings(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /**
     * A training that has ended.
     *
     * @param endedAt time at which the model was ready
     * @param decisions decisions that were trained, tuned and tested
     * @param state state of the version
     */
    record Trained(Instant endedAt, int decisions, String state) {}

    /** Keeps the service from training until the next {@link #start}. */
    void hold() {
        await(
                () -> {
                    databases.execute(Databases.ROUTING, HOLD);
                    return is(IS_HELD);
                },
                START_TIMEOUT,
                "The lease of the training is not free");
    }

    /** Loads decisions of two years that are confirmed. */
    void loadHistory(List<ConfirmedDecision> decisions) {
        Instant last = clock.instant().minus(CONFIRMED_AFTER);
        HistoryRows.load(databases, decisions, last.minus(HISTORY), last);
    }

    /**
     * Loads new decisions and returns when a training has begun.
     *
     * @param added {@value #NEW_DECISIONS} decisions that were not loaded yet
     */
    Instant start(List<ConfirmedDecision> added) {
        Instant decidedAt = clock.instant().minus(CONFIRMED_AFTER);
        HistoryRows.load(databases, added, decidedAt, decidedAt);
        databases.execute(Databases.ROUTING, RELEASE);
        await(() -> is(IS_RUNNING), START_TIMEOUT, "No training has begun");
        return clock.instant();
    }

    /** Waits for the end of a training that has begun. */
    Trained awaitEnd() {
        await(() -> is(HAS_ENDED), END_TIMEOUT, "The training has not ended");
        String failure = databases.text(Databases.ROUTING, FAILURE);
        if (!failure.isEmpty()) {
            throw new IllegalStateException("The training failed: " + failure);
        }
        String[] newest = databases.text(Databases.ROUTING, NEWEST).split(",", -1);
        return new Trained(Instant.ofEpochMilli(Long.parseLong(newest[0])), Integer.parseInt(newest[1]), newest[2]);
    }

    private boolean is(String query) {
        return databases.text(Databases.ROUTING, query).equals("t");
    }

    private static void await(BooleanSupplier condition, Duration timeout, String otherwise) {
        if (!Polling.until(condition, POLL, timeout)) {
            throw new IllegalStateException(otherwise + " within " + timeout.toSeconds() + " s");
        }
    }
}
