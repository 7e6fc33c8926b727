package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Memory for bodies: all together and each client have a bound, and everything comes back. */
class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(100, 40);
    private final MemoryBudget.Share first = budget.of("a");
    private final MemoryBudget.Share second = budget.of("a");
    private final MemoryBudget.Share other = budget.of("b");

    @Test
    void shouldBoundAllRequestsOfAClientTogether() {
        assertThat(first.take(30)).isTrue();
        assertThat(second.take(11)).isFalse();
        assertThat(second.take(10)).isTrue();
        assertThat(other.take(40)).isTrue();
        assertThat(budget.used()).isEqualTo(80);

        first.giveBack(30);

        assertThat(second.take(30)).isTrue();
    }

    @Test
    void shouldBoundAllClientsTogether() {
        assertThat(first.take(40)).isTrue();
        assertThat(other.take(40)).isTrue();
        MemoryBudget.Share third = budget.of("c");

        assertThat(third.take(21)).isFalse();
        assertThat(third.take(20)).isTrue();
    }

    @Test
    void shouldHoldNothingInTheEnd() {
        first.take(30);
        second.take(30);
        second.giveBack(0);
        other.take(40);
        budget.of("c").take(40);
        first.giveBack(30);
        other.giveBack(40);

        assertThat(budget.used()).isZero();
        assertThat(budget.holders()).isZero();
    }
}
