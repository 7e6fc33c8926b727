package id.penghubung.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.SettableClock;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The keys of a service are read again from time to time, and kept while it does not answer. */
class ServiceKeysTest {

    private static final JsonArray FIRST = new JsonArray().add("first");
    private static final JsonArray SECOND = new JsonArray().add("second");

    private final SettableClock clock = new SettableClock();
    private final ServiceKeys keys = new ServiceKeys(this::answer, clock);

    private Future<JsonArray> answer = Future.succeededFuture(FIRST);

    private Future<JsonArray> answer() {
        return answer;
    }

    @Test
    void shouldReadTheKeysAgainAfterAMinute() {
        // Given
        keys.keys();
        answer = Future.succeededFuture(SECOND);

        // When, then
        assertThat(keys.keys().result()).isEqualTo(FIRST);
        clock.advance(Duration.ofSeconds(61));
        assertThat(keys.keys().result()).isEqualTo(SECOND);
    }

    @Test
    void shouldKeepTheKeysWhileTheServiceDoesNotAnswer() {
        // Given
        keys.keys();
        answer = Future.failedFuture("no answer");

        // When
        clock.advance(Duration.ofDays(2));

        // Then
        assertThat(keys.keys().result()).isEqualTo(FIRST);
    }

    @Test
    void shouldFailWhileTheKeysWereNeverRead() {
        answer = Future.failedFuture("no answer");

        assertThat(keys.keys().failed()).isTrue();

        answer = Future.succeededFuture(FIRST);
        assertThat(keys.keys().result()).isEqualTo(FIRST);
    }
}
