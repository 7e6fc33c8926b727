package id.penghubung.routing.triage;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Returns by agencies: after the second one the regional secretary decides, and the decision binds. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TransferTest {

    private static final Instant ANSWER_DUE = Instant.parse("2026-11-22T15:59:59Z");

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldShowTheCoordinatorWhoRefusedAndWhichAgencyItNamed() {
        // Given
        ComplaintScenario scenario = routed();

        // When
        scenario.returned(1, "dpu", "Rambu lalu lintas", "dishub", ANSWER_DUE).awaitEvents(2);

        // Then: the time that was used stays used, so that the decision is due with the answer at the latest
        scenario.triage()
                .then()
                .body("awaits", equalTo("COORDINATOR"))
                .body("returns.agencyCode", contains("dpu"))
                .body("returns.reason", contains("Rambu lalu lintas"))
                .body("returns.suggestedAgencyCode", contains("dishub"))
                .body("dueAt", equalTo(ANSWER_DUE.toString()));
    }

    @Test
    void shouldLeaveTheDecisionAfterTheSecondReturnToTheRegionalSecretary() {
        // Given
        ComplaintScenario scenario = returnedTwice();

        // When
        Response ofCoordinator = scenario.decide("dpu", "Tetap PU");
        Response claim = as(Tokens.coordinator()).put("/v1/triage/{id}/claim", scenario.id());
        Response ofSecretary = decide(scenario, "dishub", "Rambu adalah urusan Dishub");

        // Then
        for (Response refused : new Response[] {ofCoordinator, claim}) {
            refused.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:awaits-secretary"));
        }
        ofSecretary
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("SECRETARY"))
                .body("round", equalTo(3))
                .body("explanation.en", containsString("the decision binds"));
        ComplaintRouted routed = (ComplaintRouted) scenario.awaitEvents(5).getLast();
        assertThat(routed.agencyCode()).isEqualTo("dishub");
        assertThat(routed.mayNotBeReturned()).isTrue();
        assertThat(routed.madeBy()).isEqualTo(ComplaintRouted.SECRETARY);
    }

    @Test
    void shouldListForTheRegionalSecretaryWhoRefusedWithTheReasons() {
        // Given
        ComplaintScenario scenario = returnedTwice();

        // When
        Response transfer = as(Tokens.secretary()).get("/v1/transfers/{id}", scenario.id());
        Response list = as(Tokens.secretary()).get("/v1/transfers?limit=100");

        // Then
        transfer.then()
                .statusCode(200)
                .body("awaits", equalTo("SECRETARY"))
                .body("returns.agencyCode", contains("dpu", "dishub"))
                .body("returns.reason", contains("Bukan jalan kabupaten", "Bukan rambu"));
        list.then()
                .statusCode(200)
                .body("items.complaintId", hasItem(scenario.id().toString()));
        as(Tokens.coordinator())
                .get("/v1/triage?limit=100")
                .then()
                .body("items.complaintId", not(hasItem(scenario.id().toString())));
        assertThat(((ComplaintSentToTriage) scenario.awaitEvents(4).getLast())
                        .reason()
                        .en())
                .contains("the regional secretary will choose the agency");
    }

    @Test
    void shouldKeepTheRegionalSecretaryFromOtherComplaints() {
        // Given
        ComplaintScenario scenario = routed();
        scenario.returned(1, "dpu", "Bukan kami").awaitEvents(2);

        // When
        Response decision = decide(scenario, "dpu", "Tetap PU");
        Response read = as(Tokens.secretary()).get("/v1/transfers/{id}", scenario.id());

        // Then
        decision.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:not-for-secretary"));
        read.then().statusCode(404);
    }

    /** Berkadar pengawasan: only a supervisor handles it, also after two returns. */
    @Test
    void shouldNotLetTheRegionalSecretarySendAnOversightComplaintToAnAgency() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("602").submitted();
        scenario.awaitRouted();
        scenario.returned(1, "inspektorat", "Bukti kurang").awaitEvents(2);
        scenario.decide("inspektorat", "Tetap").then().statusCode(200);
        scenario.returned(2, "inspektorat", "Bukti tetap kurang").awaitEvents(4);

        // When
        Response elsewhere = decide(scenario, "dpu", "Biar dinas itu sendiri");

        // Then
        elsewhere
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:oversight-belongs-to-inspectorate"));
        decide(scenario, "inspektorat", "Wajib diperiksa").then().statusCode(200);
    }

    @Test
    void shouldExplainTheDecisionsOfATransferToTheRegionalSecretaryOnly() {
        // Given
        ComplaintScenario other = routed();
        ComplaintScenario scenario = returnedTwice();
        UUID first = ((ComplaintRouted) scenario.awaitEvents(4).getFirst()).decisionId();

        // When
        Response waiting = explanation(first);
        decide(scenario, "dishub", "Rambu adalah urusan Dishub").then().statusCode(200);
        Response decided = explanation(first);

        // Then
        waiting.then()
                .statusCode(200)
                .body("agencyCode", equalTo("dpu"))
                .body("followedBy.decidedBy", equalTo("AGENCY"));
        decided.then().statusCode(200);
        explanation(other.awaitRouted().decisionId()).then().statusCode(404);
    }

    private static Response explanation(UUID decision) {
        return as(Tokens.secretary()).get("/v1/routing-decisions/{id}", decision);
    }

    /** Berkadar pengawasan: the accused person neither decides about the complaint nor sees it. */
    @Test
    void shouldLeaveAComplaintAboutTheOfficeOfTheSecretaryToTheCoordinator() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("602").submitted();
        scenario.awaitRouted();
        accuse(scenario, "setda");
        scenario.returned(1, "inspektorat", "Bukti kurang").awaitEvents(2);
        scenario.decide("inspektorat", "Tetap").then().statusCode(200);

        // When
        scenario.returned(2, "inspektorat", "Bukti tetap kurang").awaitEvents(4);

        // Then
        requireHiddenFromSecretary(scenario);
        explanation(((ComplaintRouted) scenario.awaitEvents(4).getFirst()).decisionId())
                .then()
                .statusCode(404);
        scenario.triage().then().body("awaits", equalTo("COORDINATOR"));
        scenario.decide("inspektorat", "Wajib diperiksa").then().statusCode(200);
    }

    @Test
    void shouldGiveTheCoordinatorAWaitingComplaintThatTurnsOutToAccuseTheOfficeOfTheSecretary() {
        // Given: nothing else is due sooner
        ComplaintScenario scenario = returnedTwice();
        accuse(scenario, "setda");
        jdbc.update("update complaint_routing set due_at = '2020-01-01' where complaint_id = ?", scenario.id());

        // When
        scenario.verifiedAs("101", true);

        // Then
        await().untilAsserted(() -> requireHiddenFromSecretary(scenario));
        String id = scenario.id().toString();
        String coordinator = Tokens.someoneWith("coordinator");
        as(coordinator).get("/v1/triage?limit=100").then().body("items.complaintId", hasItem(id));
        as(coordinator)
                .body(Map.of("except", List.of()))
                .post("/v1/triage/next")
                .then()
                .statusCode(200)
                .body("item.complaintId", equalTo(id));
        as(coordinator).put("/v1/triage/{id}/claim", id).then().statusCode(200);
        as(coordinator).delete("/v1/triage/{id}/claim", id).then().statusCode(204);
        scenario.decide("inspektorat", "Wajib diperiksa").then().statusCode(200);
    }

    private static void requireHiddenFromSecretary(ComplaintScenario scenario) {
        as(Tokens.secretary()).get("/v1/transfers/{id}", scenario.id()).then().statusCode(404);
        as(Tokens.secretary())
                .get("/v1/transfers?limit=100")
                .then()
                .body("items.complaintId", not(hasItem(scenario.id().toString())));
        decide(scenario, "inspektorat", "Saya sendiri").then().statusCode(404);
    }

    private void accuse(ComplaintScenario scenario, String agency) {
        jdbc.update("update complaint_routing set accused_agency = ? where complaint_id = ?", agency, scenario.id());
    }

    private static ComplaintScenario routed() {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        return scenario;
    }

    private static ComplaintScenario returnedTwice() {
        ComplaintScenario scenario = routed();
        scenario.returned(1, "dpu", "Bukan jalan kabupaten").awaitEvents(2);
        scenario.decide("dishub", "Rambu").then().statusCode(200);
        scenario.returned(2, "dishub", "Bukan rambu").awaitEvents(4);
        return scenario;
    }

    private static Response decide(ComplaintScenario scenario, String agency, String reason) {
        return as(Tokens.secretary())
                .body(Map.of("agencyCode", agency, "reason", reason))
                .post("/v1/transfers/{id}/decision", scenario.id());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
