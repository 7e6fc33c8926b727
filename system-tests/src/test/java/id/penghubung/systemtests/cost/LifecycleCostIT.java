package id.penghubung.systemtests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Counts the work of the database server for a lifecycle. The bounds are above what was measured by a margin that batches
 * and periodic jobs do not reach; a change that adds a statement deliberately raises them.
 */
@SystemTest
class LifecycleCostIT {

    private static final Logger LOG = Logger.getLogger(LifecycleCostIT.class.getName());

    private static final int WARM_UP = 8;
    private static final int LIFECYCLES = 40;

    /**
     * Measured: 58 to 59, without those that begin and end transactions and those of the idle system (docs/performance.md). Among
     * them are the limits on submissions, the hint of repeated texts, the reporter's time for a reply and its announcement.
     */
    private static final double MAX_STATEMENTS = 65;
    /** Measured: 9.6 to 10.7 that write something. */
    private static final double MAX_COMMITS = 12;
    /** Measured: 42 to 44, without whole pages and records of commits. */
    private static final double MAX_LOG_KIB = 50;

    private static final double NANOS_PER_SECOND = 1e9;

    /** More than a lifecycle takes, with others in flight, where the bounds were measured. */
    private static final double USUAL_SECONDS = 0.4;

    /**
     * For each further second of a lifecycle: where they take longer, jobs that look for work each second find that of fewer lifecycles
     * at a time.
     */
    private static final double MORE_STATEMENTS = 20;

    private static final double MORE_COMMITS = 6;
    private static final double MORE_LOG_KIB = 5;

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(3);

    private final DatabaseServer database;
    private final CountedLifecycles lifecycles;

    LifecycleCostIT(SystemUnderTest system) {
        database = new DatabaseServer(system.postgres());
        lifecycles = new CountedLifecycles(system.reporter("reporter"), system.officer("dpu"), database);
    }

    @AfterEach
    void logWholePagesAgain() {
        database.logWholePages();
    }

    @Test
    void shouldNotCostMoreStatementsCommitsAndLogThanBefore() throws InterruptedException, ExecutionException {
        database.prepare();
        database.logChangesOnly();
        var ofIdleSystem = statementsOfIdleSystem();
        lifecycles.run(WARM_UP);
        awaitQuiet();
        var before = database.workSoFar();

        long begin = System.nanoTime();
        lifecycles.run(LIFECYCLES);
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND / LIFECYCLES;

        awaitQuiet();
        var work = database.workSoFar().since(before);
        ofIdleSystem.retainAll(statementsOfIdleSystem());
        double statements = work.callsExcept(ofIdleSystem) / (double) LIFECYCLES;
        double commits = work.commits() / (double) LIFECYCLES;
        double logKib = work.logKibExcept(ofIdleSystem) / LIFECYCLES;
        double further = Math.max(0, seconds - USUAL_SECONDS);
        LOG.info("A lifecycle costs %.2f statements, %.2f commits and %.1f KiB of log, and took %.2f s"
                .formatted(statements, commits, logKib, seconds));
        LOG.info("Calls per lifecycle:\n" + work.list(ofIdleSystem, LIFECYCLES));
        double maxStatements = MAX_STATEMENTS + further * MORE_STATEMENTS;
        double maxCommits = MAX_COMMITS + further * MORE_COMMITS;
        double maxLogKib = MAX_LOG_KIB + further * MORE_LOG_KIB;
        assertThat(statements).as("statements per lifecycle").isLessThanOrEqualTo(maxStatements);
        assertThat(commits).as("commits per lifecycle").isLessThanOrEqualTo(maxCommits);
        assertThat(logKib).as("KiB of log per lifecycle").isLessThanOrEqualTo(maxLogKib);
    }

    /**
     * Returns the statements that the services call without any load: those that begin and end transactions, and those
     * of the relays and of the jobs that look for work. Late effects of what ran before are among them by chance; only what
     * is called before and after the lifecycles belongs to the idle system.
     */
    private Set<CalledStatement> statementsOfIdleSystem() {
        var idle = new HashSet<CalledStatement>();
        awaitQuiet();
        var begin = database.workSoFar();
        Polling.standard().pollDelay(IDLE).until(() -> true);
        idle.addAll(database.workSoFar().since(begin).statements().keySet());
        return idle;
    }

    /** Waits until the events of the last lifecycles have been processed: a second in which no transaction writes. */
    private void awaitQuiet() {
        var last = new AtomicLong();
        Polling.standard().pollInterval(QUIET).until(() -> {
            long commits = database.workSoFar().commits();
            return last.getAndSet(commits) == commits;
        });
    }
}
