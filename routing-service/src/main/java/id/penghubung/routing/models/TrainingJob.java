package id.penghubung.routing.models;

import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailureDescription;
import id.penghubung.kit.work.Lease;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.TrainingLimits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Trains a suggestion model when enough decisions have been confirmed since the last one, on one replica at a time. The training has a
 * thread of its own; it ends when the replica stops, when another replica has taken over its lease, or at its time limit. After some
 * attempts it fails, until there are enough new decisions for another one.
 */
@ApplicationScoped
class TrainingJob {

    static final String WORKER = "suggestion-training";

    private static final Logger LOG = Logger.getLogger(TrainingJob.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration EXTENSION = Duration.ofSeconds(10);
    private static final String SYSTEM = "system";
    private static final String REASON = "Better than the model before, or the first one";
    private static final long MEBIBYTE = 1024 * 1024;

    private final BackgroundJobRunner runner;
    private final SuggestionModelTable table;
    private final SuggestionControlTable control;
    private final SuggestionModelCache models;
    private final TrainingReader reader;
    private final ModelTrainer trainer;
    private final SuggestionSettings settings;
    private final IdGenerator ids;
    private final Clock clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("suggestion-training")
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .factory());
    private volatile boolean stopping;

    TrainingJob(
            BackgroundJobRunner runner,
            SuggestionModelTable table,
            SuggestionControlTable control,
            SuggestionModelCache models,
            TrainingReader reader,
            ModelTrainer trainer,
            SuggestionSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.runner = runner;
        this.table = table;
        this.control = control;
        this.models = models;
        this.reader = reader;
        this.trainer = trainer;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdownNow();
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.suggestions.training-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, this::run);
    }

    /** Trains a model if it is due and no other replica trains. */
    void run() {
        UUID token = ids.next();
        if (stopping
                || !QuarkusTransaction.disallowingExisting().call(() -> control.claim(lease(token), clock.instant()))) {
            return;
        }
        try {
            plan().ifPresent(plan -> train(plan, token));
        } finally {
            QuarkusTransaction.disallowingExisting().run(() -> control.release(token));
        }
    }

    /**
     * A training that is due.
     *
     * @param until decisions after this time are not confirmed yet
     * @param known number of confirmed decisions
     * @param lastActivation number of the last activation before the training
     */
    private record Plan(Instant until, int known, TrainingLimits limits, long lastActivation) {}

    private Optional<Plan> plan() {
        long bytes = Runtime.getRuntime().maxMemory() - settings.reservedHeap() * MEBIBYTE;
        TrainingLimits limits = TrainingLimits.within(bytes, settings.maximumDecisions(), settings.threads())
                .orElse(null);
        Instant until = clock.instant().minus(settings.confirmedAfter());
        int most = limits == null ? settings.minimumDecisions() : limits.decisions();
        int known = reader.count(Instant.EPOCH, until, most);
        if (known >= settings.minimumDecisions() && limits != null && isDue(known, until)) {
            return Optional.of(new Plan(until, known, limits, table.lastActivation()));
        }
        if (known >= most && (limits == null || most < settings.minimumDecisions())) {
            LOG.warnf(
                    "No suggestion model is trained: the heap of %d MiB is too small for %d decisions",
                    Runtime.getRuntime().maxMemory() / MEBIBYTE, settings.minimumDecisions());
        }
        return Optional.empty();
    }

    /** New decisions are those after the newest one of the last training, and older ones that were loaded since. */
    private boolean isDue(int known, Instant until) {
        Optional<StoredModel> last = table.newest();
        if (last.isEmpty()) {
            return true;
        }
        int wanted = settings.newDecisions();
        return isToBeReplaced(last.get())
                || known >= last.get().known() + wanted
                || reader.count(last.get().newestDecisionAt(), until, wanted) >= wanted;
    }

    /** A model of a newer release is left alone: replicas of that release can read it. */
    private boolean isToBeReplaced(StoredModel last) {
        return models.current()
                .active()
                .filter(active -> active.id().equals(last.id()))
                .flatMap(SuggestionModelCache.LoadedModel::defect)
                .filter(defect -> defect != Defect.NEWER_FORMAT)
                .isPresent();
    }

    private void train(Plan plan, UUID token) {
        if (!QuarkusTransaction.disallowingExisting()
                .call(() -> control.beginAttempt(token, settings.maximumAttempts()))) {
            String failure = QuarkusTransaction.disallowingExisting()
                    .call(control::failure)
                    .orElse(FailureDescription.REPLICA_ENDED);
            store(TrainedModel.failed(nothing(plan), failure), plan, token);
            return;
        }
        Future<TrainedModel> training = executor.submit(() -> trainer.train(plan.until(), plan.limits()));
        try {
            await(training, plan, token).ifPresent(trained -> store(trained, plan, token));
        } finally {
            training.cancel(true);
            if (stopping) {
                QuarkusTransaction.disallowingExisting().run(() -> control.undoAttempt(token));
            }
        }
    }

    private static TrainingSplit nothing(Plan plan) {
        return new TrainingSplit(List.of(), List.of(), List.of(), plan.until());
    }

    private Optional<TrainedModel> await(Future<TrainedModel> training, Plan plan, UUID token) {
        long end = System.nanoTime() + settings.timeLimit().toNanos();
        while (!stopping) {
            try {
                return Optional.of(training.get(EXTENSION.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException running) {
                if (!QuarkusTransaction.disallowingExisting().call(() -> control.extend(lease(token)))) {
                    return Optional.empty();
                }
                if (System.nanoTime() - end >= 0) {
                    LOG.warnf("The training of a suggestion model was ended after %s", settings.timeLimit());
                    return Optional.of(TrainedModel.none(nothing(plan), Refusal.TIME_LIMIT));
                }
            } catch (CancellationException stopped) {
                return Optional.empty();
            } catch (ExecutionException failure) {
                if (stopping) {
                    return Optional.empty();
                }
                Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                QuarkusTransaction.disallowingExisting()
                        .run(() -> control.recordFailure(token, FailureDescription.of(cause)));
                throw new IllegalStateException("The training of a suggestion model failed", cause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void store(TrainedModel trained, Plan plan, UUID token) {
        Instant now = clock.instant();
        QuarkusTransaction.disallowingExisting().run(() -> {
            if (!control.extend(lease(token))) {
                return;
            }
            table.lockAll();
            // The choice of a coordinator during the training stays.
            TrainedModel stored = trained.content() == null || table.lastActivation() == plan.lastActivation()
                    ? trained
                    : trained.refused(Refusal.COORDINATOR_CHOICE);
            StoredModel model = model(stored, plan, now);
            table.insert(model, stored.content());
            if (stored.refusal() == null) {
                table.activate(new ModelActivation(model.id(), now, SYSTEM, REASON));
            }
            table.deleteContents(settings.keptVersions());
            control.resetAttempts();
        });
        models.invalidate();
    }

    private StoredModel model(TrainedModel trained, Plan plan, Instant now) {
        TrainingSplit split = trained.split();
        return new StoredModel(
                ids.next(),
                table.nextNumber(),
                trained.refusal() == null ? SuggestionModelState.SUPERSEDED : SuggestionModelState.REFUSED,
                trained.refusal(),
                trained.failure(),
                now,
                split.newestAt(),
                plan.known(),
                split.training().size(),
                split.tuning().size(),
                split.test().size(),
                trained.threshold(),
                trained.quality(),
                trained.compared(),
                ModelFormat.VERSION,
                trained.content() != null,
                0);
    }

    private Lease lease(UUID token) {
        return new Lease(token, clock.instant().plus(LEASE));
    }
}
