package id.penghubung.kit.inbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An event waits for missing data until the limit; then it may become a dead letter. */
class BoundedWaitTest {

    private static final String MISSING = "There is no case of the complaint";

    @Test
    void shouldWaitUntilTheLimit() {
        BoundedWait wait = new BoundedWait(new Limit(Duration.ofMinutes(5)));
        wait.missing("event 1", MISSING);

        RuntimeException later = wait.missing("event 1", MISSING);

        assertThat(later).isInstanceOf(NotReadyYetException.class).hasMessage(MISSING);
    }

    @Test
    void shouldGiveUpAfterTheLimitWithoutEffectOnOtherEvents() {
        BoundedWait wait = new BoundedWait(new Limit(Duration.ofMillis(1)));
        assertThat(wait.missing("event 1", MISSING)).isInstanceOf(NotReadyYetException.class);

        await().untilAsserted(() -> assertThat(wait.missing("event 1", MISSING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(MISSING));

        assertThat(wait.missing("event 2", MISSING)).isInstanceOf(NotReadyYetException.class);
    }

    /** Settings of which only the limit matters. */
    private record Limit(Duration waitTimeout) implements InboxSettings {

        @Override
        public Duration deadLetterRetention() {
            return Duration.ofDays(90);
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(120);
        }

        @Override
        public String cleanupInterval() {
            return "off";
        }

        @Override
        public Duration rewind() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration positionInterval() {
            return Duration.ofSeconds(10);
        }
    }
}
