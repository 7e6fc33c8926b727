package id.penghubung.kit.work;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Two scheduled jobs; a test can make one of them hang. */
@ApplicationScoped
class Jobs {

    static final String HANGING = "hanging-job";
    static final String OTHER = "other-job";

    private final BackgroundJobRunner jobRunner;
    private final AtomicInteger startedRuns = new AtomicInteger();
    private final AtomicInteger otherRuns = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean hanging;

    Jobs(BackgroundJobRunner jobRunner) {
        this.jobRunner = jobRunner;
    }

    @Scheduled(identity = HANGING, every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mayHang() {
        CountDownLatch closed = gate;
        startedRuns.incrementAndGet();
        jobRunner.run(HANGING, () -> {
            hanging = closed.getCount() > 0;
            await(closed);
            hanging = false;
        });
    }

    @Scheduled(identity = OTHER, every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void other() {
        jobRunner.run(OTHER, otherRuns::incrementAndGet);
    }

    CountDownLatch hang() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    void resume(CountDownLatch closed) {
        gate = new CountDownLatch(0);
        closed.countDown();
    }

    /** Returns whether a run hangs. */
    boolean hanging() {
        return hanging;
    }

    int startedRuns() {
        return startedRuns.get();
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
