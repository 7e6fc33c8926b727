package id.penghubung.routing.decision;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.events.DomainEvent;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Complaints that are merged into another one, and routed anew when that is undone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergedComplaintTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    ComplaintRoutingRepository routings;

    @Inject
    StaleDecisionTable staleDecisions;

    @Inject
    Clock clock;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldNotDecideAboutAMergedComplaint() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();

        // When
        scenario.publish(merged(scenario, 1));

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> scenario.decide("dpu", "Jalan")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:penghubung:problem:complaint-merged")));
    }

    @Test
    void shouldRouteAnUnmergedComplaintByTheRulesInALaterRound() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();

        // When
        scenario.publish(merged(scenario, 2));
        scenario.publish(unmerged(scenario, 2));

        // Then
        DomainEvent again = scenario.awaitEvents(2).getLast();
        assertThat(again).isInstanceOfSatisfying(ComplaintRouted.class, routed -> {
            assertThat(routed.round()).isEqualTo(3);
            assertThat(routed.agencyCode()).isEqualTo("dpu");
        });
    }

    @Test
    void shouldNotSendAnUnmergedComplaintToTheAgencyThatReturnedIt() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.returned(1, "dpu", "Bukan jalan kabupaten").awaitEvents(2);
        scenario.publish(merged(scenario, 2));

        // When
        scenario.publish(unmerged(scenario, 2));

        // Then
        assertThat(scenario.awaitEvents(3).getLast()).isInstanceOfSatisfying(ComplaintSentToTriage.class, sent -> {
            assertThat(sent.round()).isEqualTo(3);
            assertThat(sent.reason().en()).contains("returned it before");
        });
    }

    @Test
    void shouldSendAnUnmergedComplaintToTriageIfItAccusesStaffByThen() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.publish(merged(scenario, 2));
        scenario.verifiedAs("101", true);

        // When
        scenario.publish(unmerged(scenario, 2));

        // Then
        assertThat(scenario.awaitEvents(2).getLast())
                .isInstanceOfSatisfying(
                        ComplaintSentToTriage.class,
                        sent -> assertThat(sent.round()).isEqualTo(3));
    }

    @Test
    void shouldIgnoreAReturnThatCrossesWithTheMerging() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.publish(merged(scenario, 2));
        await().atMost(TIMEOUT)
                .untilAsserted(() -> scenario.decide("dpu", "Jalan")
                        .then()
                        .body("type", equalTo("urn:penghubung:problem:complaint-merged")));

        // When
        scenario.returned(1, "dpu", "Bukan jalan kabupaten");
        scenario.publish(unmerged(scenario, 2));

        // Then
        assertThat(scenario.awaitEvents(2).getLast())
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.round()).isEqualTo(3));
    }

    /** A submission that was a dead letter is sent again. */
    @Test
    void shouldDecideOnlyAfterTheUnmergingAboutAComplaintThatIsSubmittedLate() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.publish(merged(scenario, 1));

        // When
        scenario.submitted();
        scenario.publish(unmerged(scenario, 1));

        // Then
        assertThat(scenario.awaitRouted().round()).isEqualTo(2);
    }

    @Test
    void shouldDecideInALaterRoundAboutAComplaintThatIsSubmittedAfterItsUnmerging() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.publish(merged(scenario, 1));
        scenario.publish(unmerged(scenario, 1));

        // When
        scenario.submitted();

        // Then
        assertThat(scenario.awaitRouted().round()).isEqualTo(2);
    }

    @Test
    void shouldDecideAboutALateSubmissionByTheClassificationThatTheCoordinatorFoundBefore() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.verifiedAs("106", false);
        scenario.publish(merged(scenario, 1));
        scenario.publish(unmerged(scenario, 1));

        // When
        scenario.submitted();

        // Then
        ComplaintRouted routed = scenario.awaitRouted();
        assertThat(routed.agencyCode()).isEqualTo("dlhk");
        assertThat(routed.complaint().categoryCode()).isEqualTo("106");
    }

    /** An unmerging locks the complaint, and notes then that its agency is missing. */
    @Test
    void shouldNotDecideOnANewDirectoryAboutAComplaintThatAnotherTransactionDecidesAbout() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();
        List<UUID> due = new ArrayList<>();

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            routings.lock(scenario.id());
            due.addAll(inAnotherTransaction(() -> {
                staleDecisions.insert(scenario.id(), 1);
                return staleDecisions.lockDue(clock.instant(), 1_000);
            }));
        });

        // Then
        assertThat(due).doesNotContain(scenario.id());
    }

    /** Another thread, since one thread has one connection. */
    private static <T> T inAnotherTransaction(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(work))
                .join();
    }

    private static ComplaintMerged merged(ComplaintScenario scenario, int round) {
        return new ComplaintMerged(scenario.id(), UUID.randomUUID(), round, "Lubang yang sama", now());
    }

    private static ComplaintUnmerged unmerged(ComplaintScenario scenario, int round) {
        return new ComplaintUnmerged(scenario.id(), round, "Lubang lain", now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
