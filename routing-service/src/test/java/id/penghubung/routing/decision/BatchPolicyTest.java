package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.text.Text;
import id.penghubung.routing.directory.AgencyDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One policy for a batch, and none for a batch that needs none. */
class BatchPolicyTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final BatchPolicy policy = new BatchPolicy(() -> {
        readings.incrementAndGet();
        return new RoutingPolicy(
                Optional.empty(),
                new AgencyDirectory(List.of(), Instant.EPOCH),
                "setda",
                (kind, code) -> Text.of(code, code));
    });

    @Test
    void shouldReadNoPolicyUntilAnEventNeedsIt() {
        assertThat(readings).hasValue(0);
    }

    @Test
    void shouldReadOnePolicyForAllEventsOfABatch() {
        // When
        RoutingPolicy first = policy.get();
        RoutingPolicy second = policy.get();

        // Then
        assertThat(second).isSameAs(first);
        assertThat(readings).hasValue(1);
    }
}
