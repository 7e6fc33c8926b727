package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ImmutableScheduledMethod;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SyntheticScheduled;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduledWorkerTest {

    private static final ScheduledMethod METHOD =
            new ImmutableScheduledMethod("Invoker", "id.penghubung.Sweep", "tick", List.of());

    @Test
    void shouldBeLateAfterThreePeriodsAndMaximumRunTime() {
        assertThat(ScheduledWorker.of(METHOD, schedule("sweep", "10m", "")))
                .contains(new ScheduledWorker("sweep", Duration.ofMinutes(10)))
                .hasValueSatisfying(worker ->
                        assertThat(worker.lateAfter(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(35)));
    }

    @Test
    void shouldIgnoreDisabledSchedule() {
        assertThat(ScheduledWorker.of(METHOD, schedule("sweep", "off", ""))).isEmpty();
    }

    @Test
    void shouldRejectScheduleWithoutIdentityOrPeriod() {
        assertThatThrownBy(() -> ScheduledWorker.of(METHOD, schedule("", "10m", "")))
                .hasMessageContaining("id.penghubung.Sweep#tick")
                .hasMessageContaining("identity");
        assertThatThrownBy(() -> ScheduledWorker.of(METHOD, schedule("sweep", "", "0 0 * * * ?")))
                .hasMessageContaining("period");
    }

    private static Scheduled schedule(String identity, String every, String cron) {
        return new SyntheticScheduled(
                identity,
                cron,
                every,
                0,
                TimeUnit.MINUTES,
                "",
                "",
                Scheduled.ConcurrentExecution.SKIP,
                null,
                Scheduled.DEFAULT_TIMEZONE,
                Scheduled.AUTO,
                "");
    }
}
