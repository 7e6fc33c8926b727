package id.penghubung.routing.trial;

import id.penghubung.kit.runtime.DatabaseFailures;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailureDescription;
import id.penghubung.kit.work.Lease;
import id.penghubung.routing.decision.PastComplaint;
import id.penghubung.routing.decision.PastComplaints;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.rules.Destinations;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.rules.RuleSetService;
import id.penghubung.routing.runtime.RoutingSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials, one replica a trial. It reads past complaints by pages, each in a transaction of its own, and decides them in memory.
 * After each page it stores the progress and sees a cancellation. The trial of a replica that stopped begins anew on another one when
 * its lease has ended: the result is the same. After some attempts the trial fails.
 */
@ApplicationScoped
class TrialJob {

    static final String WORKER = "rule-set-trials";

    /** Longer than a page can take, so that no other replica takes over a trial that still runs. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final BackgroundJobRunner runner;
    private final TrialTable table;
    private final RuleSetService ruleSets;
    private final PastComplaints complaints;
    private final AgencyDirectoryCache directory;
    private final TrialSettings settings;
    private final RoutingSettings routing;
    private final IdGenerator ids;
    private final Clock clock;
    private volatile boolean stopping;

    TrialJob(
            BackgroundJobRunner runner,
            TrialTable table,
            RuleSetService ruleSets,
            PastComplaints complaints,
            AgencyDirectoryCache directory,
            TrialSettings settings,
            RoutingSettings routing,
            IdGenerator ids,
            Clock clock) {
        this.runner = runner;
        this.table = table;
        this.ruleSets = ruleSets;
        this.complaints = complaints;
        this.directory = directory;
        this.settings = settings;
        this.routing = routing;
        this.ids = ids;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.trials.interval}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, this::run);
    }

    /** Runs waiting trials, oldest first, until none is left that no other replica works on. */
    void run() {
        UUID token = ids.next();
        Optional<Trial> claimed = claim(token);
        while (claimed.isPresent() && !stopping) {
            attempt(claimed.get(), token);
            claimed = claim(token);
        }
    }

    private Optional<Trial> claim(UUID token) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            table.failExhausted(settings.maximumAttempts(), FailureDescription.REPLICA_ENDED, clock.instant());
            return table.claim(lease(token), clock.instant());
        });
    }

    /** Runs a trial. The reason of a failure is stored; while the database is away, it cannot be. */
    private void attempt(Trial trial, UUID token) {
        try {
            run(trial, token);
        } catch (RuntimeException failure) {
            if (!DatabaseFailures.isUnavailable(failure)) {
                QuarkusTransaction.disallowingExisting()
                        .run(() -> table.recordFailure(
                                trial.id(), token, FailureDescription.of(failure), settings.maximumAttempts()));
            }
            throw failure;
        }
    }

    private void run(Trial trial, UUID token) {
        Optional<RuleSet> draft = ruleSets.rulesOf(trial.ruleSetId(), trial.ruleSetVersion());
        if (draft.isEmpty()) {
            QuarkusTransaction.disallowingExisting().run(() -> table.cancel(trial.id(), clock.instant()));
            return;
        }
        RuleSet inForce = ruleSets.publishedRules(trial.comparedWith());
        TrialTally tally = new TrialTally(
                inForce, draft.get(), new Destinations(directory.current(), routing.regionalSecretariat()));
        @Nullable UUID last = null;
        int stored = 0;
        while (!stopping) {
            int size = Math.min(settings.pageSize(), trial.maximum() - tally.examined());
            List<PastComplaint> page = size == 0 ? List.of() : complaints.page(last, trial.since(), size);
            if (page.isEmpty()) {
                finish(trial, token, tally.report());
                return;
            }
            List<TrialDifference> differences = examine(page, tally, settings.maximumDifferences() - stored);
            if (!store(trial, token, tally.examined(), differences)) {
                return;
            }
            stored += differences.size();
            last = page.getLast().id();
        }
        QuarkusTransaction.disallowingExisting().run(() -> table.release(trial.id(), token));
    }

    private static List<TrialDifference> examine(List<PastComplaint> page, TrialTally tally, int maximum) {
        List<TrialDifference> differences = new ArrayList<>();
        for (PastComplaint complaint : page) {
            tally.add(complaint).filter(found -> differences.size() < maximum).ifPresent(differences::add);
        }
        return differences;
    }

    private boolean store(Trial trial, UUID token, int examined, List<TrialDifference> differences) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            boolean running = table.advance(trial.id(), lease(token), examined);
            if (running) {
                table.insertDifferences(trial.id(), differences);
            }
            return running;
        });
    }

    private void finish(Trial trial, UUID token, TrialReport report) {
        QuarkusTransaction.disallowingExisting()
                .run(() -> table.finish(trial.id(), lease(token), report, clock.instant()));
    }

    private Lease lease(UUID token) {
        return new Lease(token, clock.instant().plus(LEASE));
    }
}
