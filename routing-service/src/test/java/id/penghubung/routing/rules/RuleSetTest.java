package id.penghubung.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Validity of rule versions. */
class RuleSetTest {

    private static final Instant CHANGE = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void shouldApplyTheNewVersionFromTheInstantOfTheChange() {
        // Given
        Rule old = rule(1, Instant.EPOCH, CHANGE);
        Rule current = rule(2, CHANGE, null);
        RuleSet rules = new RuleSet(List.of(current, old));

        // When, then
        assertThat(rules.find("101", CHANGE.minusNanos(1))).contains(old);
        assertThat(rules.find("101", CHANGE)).contains(current);
    }

    @Test
    void shouldPreferTheNewestOfOverlappingVersions() {
        // Given
        Rule old = rule(1, Instant.EPOCH, null);
        Rule current = rule(2, Instant.EPOCH, null);

        // When, then
        assertThat(new RuleSet(List.of(current, old)).find("101", CHANGE)).contains(current);
    }

    @Test
    void shouldFindNoRuleAfterTheLastHasEnded() {
        // Given
        RuleSet rules = new RuleSet(List.of(rule(1, Instant.EPOCH, CHANGE)));

        // When, then
        assertThat(rules.find("101", CHANGE)).isEmpty();
        assertThat(rules.find("102", Instant.EPOCH)).isEmpty();
    }

    private static Rule rule(int version, Instant from, @Nullable Instant until) {
        return new Rule(
                UUID.randomUUID(), "101", version, "Jalan", "Roads", RuleTarget.AGENCY, "dpu", false, from, until);
    }
}
