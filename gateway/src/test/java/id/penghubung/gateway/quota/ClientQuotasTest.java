package id.penghubung.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientQuotasTest {

    @Test
    void shouldGiveEachClientItsOwnSlots() {
        ClientQuotas quotas = new ClientQuotas(2);

        assertThat(quotas.tryAcquire("a")).isTrue();
        assertThat(quotas.tryAcquire("a")).isTrue();
        assertThat(quotas.tryAcquire("a")).isFalse();
        assertThat(quotas.tryAcquire("b")).isTrue();
        quotas.release("a");
        assertThat(quotas.tryAcquire("a")).isTrue();
        assertThat(quotas.inUse()).isEqualTo(3);
    }

    @Test
    void shouldLimitAmounts() {
        ClientQuotas quotas = new ClientQuotas(10);

        assertThat(quotas.tryAcquire("a", 8)).isTrue();
        assertThat(quotas.tryAcquire("a", 3)).isFalse();
        assertThat(quotas.tryAcquire("a", 2)).isTrue();
        assertThat(quotas.tryAcquire("b", 11)).isFalse();
        assertThat(quotas.inUse()).isEqualTo(10);
        assertThat(quotas.activeClients()).isEqualTo(1);

        quotas.release("a", 8);
        quotas.release("a", 2);

        assertThat(quotas.activeClients()).isZero();
    }

    @Test
    void shouldNeverExceedTheLimitAndReleaseEverySlot() throws Exception {
        ClientQuotas quotas = new ClientQuotas(3);
        AtomicInteger active = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    for (int repetition = 0; repetition < 20_000; repetition++) {
                        if (quotas.tryAcquire("a")) {
                            max.accumulateAndGet(active.incrementAndGet(), Math::max);
                            active.decrementAndGet();
                            quotas.release("a");
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(max.get()).isBetween(1, 3);
        assertThat(quotas.inUse()).isZero();
    }
}
