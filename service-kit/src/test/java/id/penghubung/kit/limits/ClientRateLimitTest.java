package id.penghubung.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientRateLimitTest {

    private static final String CLIENT = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();
    private final ClientRateLimit limit = new ClientRateLimit(2, Duration.ofMinutes(1), 100, nanos::get);

    @Test
    void shouldRefuseMoreAttemptsThanTheWindowAllowsUntilItsEnd() {
        // Given
        count(CLIENT);
        count(CLIENT);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());

        // When, then
        assertThatThrownBy(() -> count(CLIENT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.is(CommonProblem.TOO_MANY_REQUESTS))
                                .isTrue());
    }

    @Test
    void shouldCountAnewAfterTheWindow() {
        // Given
        count(CLIENT);
        count(CLIENT);

        // When
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        // Then
        assertThatCode(() -> count(CLIENT)).doesNotThrowAnyException();
    }

    @Test
    void shouldCountEachClientAlone() {
        count(CLIENT);
        count(CLIENT);

        assertThatCode(() -> count("192.0.2.2")).doesNotThrowAnyException();
    }

    /** A client may use any address of its IPv6 network. */
    @Test
    void shouldCountAnIpv6NetworkAsOneClient() {
        count("2001:db8:0:1::1");
        count("2001:db8:0:1::2");

        assertThatThrownBy(() -> count("2001:db8:0:1:ffff::3")).isInstanceOf(ProblemException.class);
    }

    private void count(String client) {
        limit.count(client, "Terlalu banyak.", "Too many.");
    }
}
