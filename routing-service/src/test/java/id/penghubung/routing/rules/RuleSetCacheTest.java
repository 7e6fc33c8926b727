package id.penghubung.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DomainEvent;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.Categories;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules are data: seeded once, changed at run time. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RuleSetCacheTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Inject
    RuleRepository repository;

    @Inject
    RuleSetCache rules;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldSeedEachRuleOnceWhenSeveralReplicasStartTogether() {
        // Given
        List<Rule> seeded = QuarkusTransaction.requiringNew()
                .call(() -> repository.streamAll().map(RuleSetCacheTest::copy).toList());
        QuarkusTransaction.requiringNew().run(repository::deleteAll);

        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> repository.seed(seeded)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(seeded).extracting(Rule::categoryCode).containsAll(codes());
        long stored = QuarkusTransaction.requiringNew().call(repository::count);
        assertThat(stored).isEqualTo(seeded.size());
    }

    @Test
    void shouldApplyARuleThatIsAddedAtRunTime() {
        // Given
        assertThat(outcomeOf("777")).isInstanceOf(ComplaintSentToTriage.class);

        // When
        Rule added = new Rule(
                UUID.randomUUID(),
                "777",
                3,
                "Pemakaman",
                "Cemeteries",
                RuleTarget.AGENCY,
                "disperkim",
                false,
                Instant.EPOCH,
                null);
        QuarkusTransaction.requiringNew().run(() -> repository.persist(new RuleEntity(added)));
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(rules.current().find("777", Instant.now())).isPresent());

        // Then
        assertThat(outcomeOf("777")).isInstanceOfSatisfying(ComplaintRouted.class, routed -> {
            assertThat(routed.agencyCode()).isEqualTo("disperkim");
            assertThat(routed.explanation().id()).contains("Pemakaman", "aturan 777 versi 3");
        });
    }

    private static DomainEvent outcomeOf(String category) {
        return ComplaintScenario.ofAComplaintInTenggarong(category)
                .submitted()
                .awaitEvents(1)
                .getFirst();
    }

    private static List<String> codes() {
        return Categories.all().stream().map(Categories.Category::code).toList();
    }

    private static Rule copy(RuleEntity rule) {
        return new Rule(
                rule.id,
                rule.categoryCode,
                rule.ruleVersion,
                rule.categoryNameId,
                rule.categoryNameEn,
                rule.target,
                rule.agencyCode,
                rule.oversight,
                rule.validFrom,
                rule.validUntil);
    }
}
