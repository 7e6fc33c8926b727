package id.penghubung.quality.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small groups of respondents, whose figures could tell what a person answered. */
class GroupSuppressionTest {

    @Test
    void shouldSuppressGroupsUnderFive() {
        assertThat(GroupSuppression.suppressed(Map.of("a", 4L, "b", 3L, "c", 5L)))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(GroupSuppression.isLargeEnough(4)).isFalse();
        assertThat(GroupSuppression.isLargeEnough(5)).isTrue();
    }

    /** The total less the groups that are shown would be the figures of the only one that is not. */
    @Test
    void shouldSuppressAnotherGroupIfTheTotalWouldTell() {
        assertThat(GroupSuppression.suppressed(Map.of("women", 26L, "men", 3L)))
                .containsExactlyInAnyOrder("women", "men");
        assertThat(GroupSuppression.suppressed(Map.of("a", 1L, "b", 6L, "c", 40L)))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void shouldShowLargeGroups() {
        assertThat(GroupSuppression.suppressed(Map.of("a", 5L, "b", 90L))).isEmpty();
        assertThat(GroupSuppression.suppressed(Map.of("a", 0L, "b", 90L))).isEmpty();
    }
}
