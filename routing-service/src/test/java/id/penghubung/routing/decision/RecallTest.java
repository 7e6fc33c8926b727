package id.penghubung.routing.decision;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.models.TrainingSource;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The next office of complaints that the coordinator recalled, and the effect of corrections and archiving on decisions. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecallTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    ConfirmedDecisionTable confirmed;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldSendARecalledComplaintToTriageAsANewRound() {
        // Given
        ComplaintScenario scenario = routed("101");

        // When
        scenario.recalled(1, false, "Jalan ini milik provinsi");

        // Then
        ComplaintSentToTriage sent =
                (ComplaintSentToTriage) scenario.awaitEvents(2).getLast();
        assertThat(sent.round()).isEqualTo(2);
        assertThat(sent.reason().en()).contains("Jalan ini milik provinsi");
        scenario.triage()
                .then()
                .body("round", equalTo(2))
                .body("decisions.outcome", contains("ROUTED", "TRIAGE"))
                .body("decisions.decidedBy", contains("RULE", "RECALL"));
        scenario.decide("dishub", "Rambu lalu lintas").then().statusCode(200);
    }

    @Test
    void shouldSendAComplaintThatAccusesStaffToTheInspectorateNeverToTheAccusedUnitSp4nLapor() {
        // Given
        ComplaintScenario scenario = routed("101");

        // When
        scenario.recalled(1, true, "Pegawai dinas meminta uang");

        // Then
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(2).getLast();
        assertThat(routed.agencyCode()).isEqualTo("inspektorat");
        assertThat(routed.round()).isEqualTo(2);
        assertThat(routed.oversight()).isTrue();
        assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.COORDINATOR);
        assertThat(routed.explanation().en()).doesNotContain("meminta uang");
    }

    @Test
    void shouldSendAComplaintAboutTheInspectorateToTheRegionalSecretary() {
        // Given
        ComplaintScenario scenario = routed("602");

        // When
        scenario.recalled(1, true, "Menyangkut inspektur");

        // Then
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(2).getLast();
        assertThat(routed.agencyCode()).isEqualTo("setda");
        assertThat(routed.oversight()).isTrue();
    }

    /** UU 37/2008 Art. 40 by analogy: nobody handles a complaint about themselves. */
    @Test
    void shouldNotSendAComplaintAboutTheInspectorateBackToItWhenTheRegionalSecretaryLosesIt() {
        // Given
        ComplaintScenario scenario = routed("602");
        scenario.recalled(1, true, "Menyangkut inspektur");
        scenario.awaitEvents(2);

        // When
        scenario.recalled(2, true, "Lampiran tertinggal");

        // Then
        ComplaintSentToTriage sent =
                (ComplaintSentToTriage) scenario.awaitEvents(3).getLast();
        assertThat(sent.round()).isEqualTo(3);
        assertThat(sent.reason().en()).doesNotContain("Lampiran").contains("no other supervising agency");
    }

    @Test
    void shouldUseACorrectionThatCameBeforeTheDecision() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();

        // When
        scenario.verifiedAs("602", true);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> scenario.triage()
                        .then()
                        .body("categoryCode", equalTo("602"))
                        .body("oversight", equalTo(true)));

        // Then
        scenario.decide("dpu", "Urusan PU").then().statusCode(409);
        scenario.decide("setda-organisasi", "Urusan sekretariat").then().statusCode(409);
        scenario.decide("inspektorat", "Menyangkut aparatur").then().statusCode(200);
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(2).getLast();
        assertThat(routed.complaint().categoryCode()).isEqualTo("602");
    }

    /** UU 37/2008 Art. 40 by analogy: nobody handles a complaint about themselves. */
    @Test
    void shouldNeverLetTheAccusedAgencyHandleAComplaintAboutItsStaff() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("602").submittedNaming("tidak-ada", "inspektorat");

        // When
        ComplaintSentToTriage sent = scenario.awaitSentToTriage();

        // Then
        assertThat(sent.reason().en()).contains("accuses staff of Inspektorat Daerah");
        scenario.triage()
                .then()
                .body("oversight", equalTo(true))
                .body("namedAgencyCode", equalTo("tidak-ada"))
                .body("accusedAgencyCode", equalTo("inspektorat"));
        scenario.decide("inspektorat", "Menyangkut aparatur")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:accused-agency"));
        scenario.decide("setda", "Menyangkut inspektur").then().statusCode(200);
    }

    @Test
    void shouldFollowTheCoordinatorsCorrectionOfTheAccusedAgency() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submittedNaming(null, "inspektorat");
        scenario.awaitSentToTriage();

        // When
        scenario.correctedToAccuse("setda");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> scenario.triage()
                        .then()
                        .body("oversight", equalTo(true))
                        .body("accusedAgencyCode", equalTo("setda")));
        scenario.decide("setda", "Menyangkut aparatur")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:accused-agency"));
        scenario.correctedToAccuse(null);
        await().atMost(TIMEOUT).untilAsserted(() -> scenario.triage().then().body("accusedAgencyCode", nullValue()));

        // Then
        scenario.decide("inspektorat", "Menyangkut aparatur").then().statusCode(200);
    }

    @Test
    void shouldNotRouteAgainAfterACorrectionAlone() {
        // Given
        ComplaintScenario scenario = routed("101");

        // When
        scenario.verifiedAs("103", false).recalled(1, false, "Penerangan jalan");

        // Then
        List<DomainEvent> events = scenario.awaitEvents(2);
        assertThat(events).hasExactlyElementsOfTypes(ComplaintRouted.class, ComplaintSentToTriage.class);
        scenario.triage().then().body("categoryCode", equalTo("103"));
    }

    @Test
    void shouldTakeAnArchivedComplaintOutOfTriage() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();

        // When
        scenario.archived();

        // Then
        await().atMost(TIMEOUT).untilAsserted(() -> scenario.triage().then().statusCode(404));
        scenario.decide("dpu", "Terlambat")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:complaint-archived"));
    }

    @Test
    void shouldNotLearnFromADecisionThatWasRecalledOrReturned() {
        // Given
        ComplaintScenario kept = routed("101");
        ComplaintScenario recalled = routed("101");
        ComplaintScenario returned = routed("101");

        // When
        recalled.recalled(1, false, "Rambu lalu lintas").awaitEvents(2);
        recalled.decide("dishub", "Rambu lalu lintas").then().statusCode(200);
        returned.returned(1, "dpu", "Jalan provinsi").awaitEvents(2);

        // Then
        assertThat(learnedAgencies(kept)).containsExactly("dpu");
        assertThat(learnedAgencies(recalled)).containsExactly("dishub");
        assertThat(learnedAgencies(returned)).isEmpty();
    }

    /** Returns the agencies of those decisions about a complaint from which a model learns once they are old enough. */
    private List<String> learnedAgencies(ComplaintScenario scenario) {
        List<String> decisions =
                scenario.decisions(Tokens.coordinator()).jsonPath().getList("items.id");
        return QuarkusTransaction.disallowingExisting()
                .call(() -> confirmed.page(LATER, TrainingSource.LAST_ID, 1_000))
                .stream()
                .filter(decision -> decisions.contains(decision.id().toString()))
                .map(TrainingSource.Decision::agencyCode)
                .toList();
    }

    private static ComplaintScenario routed(String category) {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong(category).submitted();
        scenario.awaitRouted();
        return scenario;
    }
}
