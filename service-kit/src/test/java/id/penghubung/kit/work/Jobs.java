package id.penghubung.kit.work;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Two scheduled jobs, one of which can be made to hang. */
@ApplicationScoped
class Jobs {

    static final String HANGING = "hanging-job";
    static final String OTHER = "other-job";

    private final BackgroundJobRunner runs;
    private final AtomicInteger begunRuns = new AtomicInteger();
    private final AtomicInteger otherRuns = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Jobs(BackgroundJobRunner runs) {
        this.runs = runs;
    }

    @Scheduled(identity = HANGING, every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mayHang() {
        CountDownLatch closed = gate;
        begunRuns.incrementAndGet();
        runs.run(HANGING, () -> await(closed));
    }

    @Scheduled(identity = OTHER, every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void other() {
        runs.run(OTHER, otherRuns::incrementAndGet);
    }

    CountDownLatch hang() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    void goOn(CountDownLatch closed) {
        gate = new CountDownLatch(0);
        closed.countDown();
    }

    int begunRuns() {
        return begunRuns.get();
    }

    int otherRuns() {
        return otherRuns.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
