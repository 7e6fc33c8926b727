package id.penghubung.benchmarks.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.benchmarks.growth.ComplaintLoader;
import id.penghubung.benchmarks.routing.SyntheticDecisions;
import id.penghubung.benchmarks.scale.EventRate;
import id.penghubung.benchmarks.scale.ScaleRun;
import id.penghubung.benchmarks.scale.ScaleSettings;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.localstack.LocalRecordKey;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Measures routing-service: decisions per second from topic to topic, without a training of suggestions and while one runs, in turns; and
 * the trial of a draft of rules on past complaints.
 */
public final class DecisionRun {

    private static final double MILLIS = 1_000;

    /** Time of the newest decision that was published, in milliseconds. */
    private static final String LAST_DECISION = """
            select (extract(epoch from max(published_at)) * 1000)::bigint from published_event
            where type like 'id.penghubung.complaint.routed.%'
            """;

    private final MeasuredStack stack;
    private final Databases databases;
    private final ScaleRun load;
    private final Consumer<String> progress;
    private final Clock clock = Clock.systemUTC();
    private final Trainings trainings;

    /** @param settings the load of each measurement, and the warm-up before the first one */
    public DecisionRun(MeasuredStack stack, Databases databases, ScaleSettings settings, Consumer<String> progress) {
        this.stack = stack;
        this.databases = databases;
        this.load = new ScaleRun(stack, databases, settings);
        this.progress = progress;
        this.trainings = new Trainings(databases, clock);
    }

    /**
     * Decisions without a training and while one runs.
     *
     * @param without from topic to topic
     * @param during the same while a training runs
     * @param trained decisions that were trained, tuned and tested
     * @param trainingSeconds from the begin of the training, right before the first decision, until the model was ready
     * @param throughout whether the training ran until the last decision was published
     */
    public record Turn(EventRate without, EventRate during, int trained, double trainingSeconds, boolean throughout) {}

    /**
     * A trial that is finished.
     *
     * @param examined complaints
     * @param elsewhere complaints that the draft sends elsewhere
     * @param seconds from the request until the coordinator reads the report
     */
    public record Trial(int examined, int elsewhere, double seconds) {}

    /**
     * Measures decisions. Afterwards no training begins.
     *
     * @param decisions past decisions of a training
     */
    public List<Turn> turns(int decisions, int turns) {
        trainings.hold();
        List<ConfirmedDecision> invented = SyntheticDecisions.of(decisions + turns * Trainings.NEW_DECISIONS);
        trainings.loadHistory(invented.subList(0, decisions));
        progress.accept("Loaded %,d past decisions; warming up ...".formatted(decisions));
        load.warmUp();
        List<Turn> measured = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            int from = decisions + turn * Trainings.NEW_DECISIONS;
            measured.add(turn(invented.subList(from, from + Trainings.NEW_DECISIONS)));
        }
        return measured;
    }

    private Turn turn(List<ConfirmedDecision> added) {
        ScaleRun.Result without = load.measure(() -> {});
        AtomicReference<Instant> startedAt = new AtomicReference<>(clock.instant());
        ScaleRun.Result during = load.measure(() -> startedAt.set(trainings.start(added)));
        Instant lastDecision = Instant.ofEpochMilli(Long.parseLong(databases.text(Databases.ROUTING, LAST_DECISION)));
        Trainings.Trained trained = trainings.awaitEnd();
        // Otherwise the job would count the decisions every second while the next measurement runs.
        trainings.hold();
        progress.accept("  decisions per second: %s without a training, %s with one (model %s)"
                .formatted(without.decisions().text(), during.decisions().text(), trained.state()));
        return new Turn(
                without.decisions(),
                during.decisions(),
                trained.decisions(),
                Duration.between(Objects.requireNonNull(startedAt.get()), trained.endedAt())
                                .toMillis()
                        / MILLIS,
                trained.endedAt().isAfter(lastDecision));
    }

    /** Loads past complaints, and tries a draft on as many. */
    public Trial trial(int complaints) {
        progress.accept("Loading %,d complaints ...".formatted(complaints));
        new ComplaintLoader(databases, LocalRecordKey.BASE64, clock).load(complaints);
        RuleSetClient coordinator = new RuleSetClient(stack.gateway(), Accounts.logIn(stack.identity(), "coordinator"));
        String draft = coordinator.draft();
        long begin = System.nanoTime();
        JsonNode report = coordinator.tried(draft, complaints).path("report");
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Trial(
                report.path("examined").asInt(), report.path("elsewhere").asInt(), seconds);
    }
}
