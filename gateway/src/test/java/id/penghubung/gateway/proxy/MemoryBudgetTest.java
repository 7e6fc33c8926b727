package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Memory for bodies: limits in total and per client, and complete release. */
class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(100, 40);
    private final MemoryBudget.Share first = budget.of("a");
    private final MemoryBudget.Share second = budget.of("a");
    private final MemoryBudget.Share other = budget.of("b");

    @Test
    void shouldLimitAllRequestsOfAClientTogether() {
        assertThat(first.tryAcquire(30)).isTrue();
        assertThat(second.tryAcquire(11)).isFalse();
        assertThat(second.tryAcquire(10)).isTrue();
        assertThat(other.tryAcquire(40)).isTrue();
        assertThat(budget.used()).isEqualTo(80);

        first.release(30);

        assertThat(second.tryAcquire(30)).isTrue();
    }

    @Test
    void shouldLimitAllClientsTogether() {
        assertThat(first.tryAcquire(40)).isTrue();
        assertThat(other.tryAcquire(40)).isTrue();
        MemoryBudget.Share third = budget.of("c");

        assertThat(third.tryAcquire(21)).isFalse();
        assertThat(third.tryAcquire(20)).isTrue();
    }

    @Test
    void shouldReleaseAllMemory() {
        first.tryAcquire(30);
        second.tryAcquire(30);
        second.release(0);
        other.tryAcquire(40);
        budget.of("c").tryAcquire(40);
        first.release(30);
        other.release(40);

        assertThat(budget.used()).isZero();
        assertThat(budget.activeClients()).isZero();
    }
}
