package id.penghubung.kit.work;

import id.penghubung.kit.runtime.DatabaseFailures;
import id.penghubung.kit.runtime.IdGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs the work of a {@link LeasedRowProcessor}. A row that fails is recorded, and tried again later; the others are processed without
 * it. The rows of a replica that has crashed are taken over when its lease ends.
 */
@ApplicationScoped
public class LeasedBatchProcessor {

    private final FailingRows failingRows;
    private final WorkSettings settings;
    private final IdGenerator ids;
    private final Clock clock;
    private volatile boolean stopping;

    LeasedBatchProcessor(FailingRows failingRows, WorkSettings settings, IdGenerator ids, Clock clock) {
        this.failingRows = failingRows;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Processes rows until none is due or the time limit of a run is reached. The caller has no transaction.
     *
     * @return number of processed rows
     */
    public <T, R> int run(LeasedRowProcessor<T, R> processor, int batchSize) {
        long end = endAfter(settings.maxRunTime());
        int processed = 0;
        List<T> claimed;
        do {
            // The time is measured from before the claim, so that this run stops before another one can begin.
            long leaseHalf = endAfter(settings.lease().dividedBy(2));
            Lease lease = new Lease(ids.next(), clock.instant().plus(settings.lease()));
            claimed = inTransaction(() -> processor.claim(lease, batchSize));
            for (T row : claimed) {
                if (stopping || System.nanoTime() - leaseHalf >= 0) {
                    release(processor, row, lease);
                } else if (process(processor, row, lease)) {
                    processed++;
                }
            }
        } while (!claimed.isEmpty() && !stopping && System.nanoTime() - end < 0);
        return processed;
    }

    private <T, R> boolean process(LeasedRowProcessor<T, R> processor, T row, Lease lease) {
        try {
            R result = processor.work(row);
            inTransaction(() -> {
                processor.finish(row, lease, result);
                failingRows.clear(processor.worker(), List.of(processor.idOf(row)));
                return result;
            });
            return true;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof RuntimeException unavailable && DatabaseFailures.isUnavailable(failure)) {
                throw unavailable;
            }
            failingRows.recordFailure(processor.worker(), processor.idOf(row), failure);
            release(processor, row, lease);
            return false;
        }
    }

    private static <T, R> void release(LeasedRowProcessor<T, R> processor, T row, Lease lease) {
        QuarkusTransaction.disallowingExisting().run(() -> processor.release(row, lease));
    }

    private static <V> V inTransaction(Callable<V> action) {
        return QuarkusTransaction.disallowingExisting().call(action);
    }

    private static long endAfter(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
