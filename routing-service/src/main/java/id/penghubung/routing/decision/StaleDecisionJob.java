package id.penghubung.routing.decision;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides again about complaints that went to triage because the agency was not in the directory yet, was not active, or had nobody who
 * answers for it, each time the directory has changed, until an agency is found or the round has ended in another way. So a directory
 * that arrives late, after a restore or while another service was away, leaves no complaint behind.
 */
@ApplicationScoped
class StaleDecisionJob implements RowProcessor {

    static final String WORKER = "stale-decisions";

    private static final int BATCH = 200;

    private final BackgroundJobRunner runner;
    private final IsolatingBatchProcessor batches;
    private final StaleDecisionTable table;
    private final ComplaintRoutingRepository routings;
    private final AutomaticRoutingService automaticRouting;
    private final AgencyDirectoryCache directory;
    private final Clock clock;

    StaleDecisionJob(
            BackgroundJobRunner runner,
            IsolatingBatchProcessor batches,
            StaleDecisionTable table,
            ComplaintRoutingRepository routings,
            AutomaticRoutingService automaticRouting,
            AgencyDirectoryCache directory,
            Clock clock) {
        this.runner = runner;
        this.batches = batches;
        this.table = table;
        this.routings = routings;
        this.automaticRouting = automaticRouting;
        this.directory = directory;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.routing.stale-decision-interval}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, () -> batches.run(this, BATCH));
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockDue(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relock(ids, clock.instant());
    }

    @Override
    public int process(List<UUID> ids) {
        // The state is read before the directory, so that a change between the two is tried again.
        long state = table.directoryState();
        directory.invalidate();
        RoutingPolicy policy = automaticRouting.currentPolicy();
        if (policy.isEmpty()) {
            return 0;
        }
        Map<UUID, Integer> rounds = table.rounds(ids);
        Map<UUID, ComplaintRouting> known = routings.lockAll(ids);
        List<UUID> missing = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        for (UUID id : ids) {
            ComplaintRouting routing = known.get(id);
            boolean waits = routing != null
                    && isInTriage(routing, rounds.get(id))
                    && !automaticRouting.decideOnNewDirectory(routing, policy);
            (waits ? missing : done).add(id);
        }
        table.keep(missing, state);
        table.delete(done);
        return ids.size();
    }

    private static boolean isInTriage(ComplaintRouting routing, @Nullable Integer round) {
        return routing.state == RoutingState.IN_TRIAGE && round != null && routing.round == round;
    }
}
