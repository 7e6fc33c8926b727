package id.penghubung.kit.work;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests scheduled jobs that run at the same time. */
@QuarkusTest
class BackgroundJobRunnerTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Jobs jobs;

    @Inject
    BackgroundJobRunner jobRunner;

    @Inject
    MeterRegistry meters;

    @Inject
    Scheduler scheduler;

    @Test
    void shouldRunOtherJobsWhileOneHangsAndReportLateJob() {
        // Given
        CountDownLatch gate = jobs.hang();
        await().atMost(SOON).until(jobs::hanging);

        try {
            // When
            int started = jobs.startedRuns();
            double hangingSince = lastSuccess(Jobs.HANGING);
            int otherRunsBefore = jobs.otherRuns();
            await().atMost(SOON).until(() -> jobs.otherRuns() >= otherRunsBefore + 4);

            // Then
            assertThat(jobs.startedRuns()).as("overlapping runs are skipped").isEqualTo(started);
            assertThat(lastSuccess(Jobs.HANGING)).isEqualTo(hangingSince);
            assertThat(lastSuccess(Jobs.OTHER)).isGreaterThan(hangingSince);
        } finally {
            jobs.resume(gate);
        }
        await().atMost(SOON).until(() -> lastSuccess(Jobs.HANGING) >= lastSuccess(Jobs.OTHER) - 1);
    }

    @Test
    void shouldCountFailedRun() {
        jobRunner.run("failing-runs", () -> {
            throw new IllegalStateException("not now");
        });

        assertThat(meters.counter("penghubung.work.failed.runs", "worker", "failing-runs")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldReportLateThresholdOfEveryJob() {
        assertThat(scheduler.getScheduledJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(lateAfter(job.getId())).isGreaterThan(300));
        assertThat(lateAfter(Jobs.OTHER)).isEqualTo(3 + 300);
        assertThat(lateAfter("inbox-retention")).isEqualTo(3 * 3600 + 300);
    }

    private double lateAfter(String worker) {
        return meters.get("penghubung.sweep.late.after")
                .tag("worker", worker)
                .gauge()
                .value();
    }

    private double lastSuccess(String worker) {
        return meters.get("penghubung.sweep.last.success")
                .tag("worker", worker)
                .gauge()
                .value();
    }
}
