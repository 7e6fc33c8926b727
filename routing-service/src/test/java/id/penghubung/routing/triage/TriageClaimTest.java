package id.penghubung.routing.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims on complaints in triage: two coordinators never work on the same one. Each test has a district of its own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TriageClaimTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String first = Tokens.someoneWith("coordinator");
    private final String second = Tokens.someoneWith("coordinator");

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldGiveTheMostUrgentComplaintThatNobodyHasClaimed() {
        // Given: the later one is due sooner
        String district = "64.02.60";
        ComplaintScenario early = inTriage("901", district);
        ComplaintScenario urgent = inTriage("901", district);
        Instant soon = Instant.parse("2026-11-21T02:00:00Z");
        urgent.verificationDue(soon);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> urgent.triage().then().body("dueAt", equalTo("2026-11-21T02:00:00Z")));

        // When
        Response ofFirst = next(first, district);
        Response ofSecond = next(second, district);
        Response nothingLeft = next(Tokens.someoneWith("coordinator"), district);

        // Then
        ofFirst.then()
                .statusCode(200)
                .body("item.complaintId", equalTo(urgent.id().toString()))
                .body("item.claim.own", equalTo(true))
                .body("item.claim.claimedUntil", notNullValue());
        ofSecond.then()
                .statusCode(200)
                .body("item.complaintId", equalTo(early.id().toString()));
        nothingLeft.then().statusCode(204);
        next(first, district)
                .then()
                .body("item.complaintId", equalTo(urgent.id().toString()));
    }

    @Test
    void shouldPassOverComplaintsThatTheCoordinatorLeavesAside() {
        // Given
        String district = "64.02.61";
        ComplaintScenario hard = inTriage("901", district);
        ComplaintScenario easy = inTriage("901", district);

        // When
        Response reply = as(first)
                .body(Map.of("districtCode", district, "except", List.of(hard.id())))
                .post("/v1/triage/next");

        // Then
        reply.then().statusCode(200).body("item.complaintId", equalTo(easy.id().toString()));
    }

    @Test
    void shouldRefuseTheDecisionOnAComplaintThatAnotherCoordinatorHasClaimed() {
        // Given
        ComplaintScenario scenario = inTriage("901", "64.02.62");
        claim(first, scenario).then().statusCode(200);

        // When
        Response decision = decide(second, scenario);
        Response claim = claim(second, scenario);

        // Then
        for (Response refused : List.of(decision, claim)) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:penghubung:problem:triage-claimed"))
                    .body("claimedBy", notNullValue())
                    .body("claimedUntil", notNullValue());
        }
        as(second)
                .get("/v1/triage/" + scenario.id())
                .then()
                .body("claim.own", equalTo(false))
                .body("claim.claimedBy", equalTo(decision.<String>path("claimedBy")));
        decide(first, scenario).then().statusCode(200);
    }

    @Test
    void shouldEndAClaimByTheClock() {
        // Given
        String district = "64.02.63";
        ComplaintScenario scenario = inTriage("901", district);
        next(first, district).then().statusCode(200);
        next(second, district).then().statusCode(204);

        // When
        jdbc.update(
                "update complaint_routing set claimed_until = now() - interval '1 second' where complaint_id = ?",
                scenario.id());

        // Then
        as(second).get("/v1/triage/" + scenario.id()).then().body("claim", nullValue());
        next(second, district).then().statusCode(200).body("item.claim.own", equalTo(true));
        decide(first, scenario).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:triage-claimed"));
    }

    @Test
    void shouldReleaseAndRenewAClaim() {
        // Given
        ComplaintScenario scenario = inTriage("901", "64.02.64");
        Instant until = Instant.parse(claim(first, scenario).path("item.claim.claimedUntil"));

        // When
        Instant renewed = Instant.parse(claim(first, scenario).path("item.claim.claimedUntil"));
        Response ofAnother = as(second).delete("/v1/triage/{id}/claim", scenario.id());
        Response released = as(first).delete("/v1/triage/{id}/claim", scenario.id());

        // Then
        assertThat(renewed).isAfterOrEqualTo(until);
        ofAnother.then().statusCode(409);
        released.then().statusCode(204);
        // Other services learn of each, the release last.
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(scenario.claims()).hasSize(3));
        assertThat(scenario.claims().getLast().claimedUntil()).isBefore(until);
        claim(second, scenario).then().statusCode(200);
    }

    @Test
    void shouldNeverGiveOneComplaintToTwoCoordinatorsAtOnce() {
        // Given
        String district = "64.02.65";
        List<String> waiting = Stream.generate(() -> inTriage("901", district))
                .limit(6)
                .map(scenario -> scenario.id().toString())
                .toList();

        // When
        List<String> claimed = Stream.generate(() -> Tokens.someoneWith("coordinator"))
                .limit(6)
                .map(coordinator -> CompletableFuture.supplyAsync(() -> next(coordinator, district)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.statusCode() == 200)
                .map(reply -> reply.<String>path("item.complaintId"))
                .toList();

        // Then
        assertThat(claimed).doesNotHaveDuplicates().isSubsetOf(waiting).isNotEmpty();
    }

    @Test
    void shouldShowSimilarPastDecisionsWithTheirOutcome() {
        // Given: of the same category, one assignment was returned and the next one kept
        String district = "64.02.66";
        ComplaintScenario past = ComplaintScenario.ofAComplaint("107", district).submitted();
        String agency = past.awaitRouted().agencyCode();
        past.returned(1, agency, "Bukan kami").awaitEvents(2);
        past.decide("disperkim", "Permukiman").then().statusCode(200);
        past.awaitEvents(3);
        ComplaintScenario waiting =
                ComplaintScenario.ofAComplaint("107", district).submitted();
        String again = waiting.awaitRouted().agencyCode();
        waiting.returned(1, again, "Bukan kami").awaitEvents(2);

        // When
        Response task = claim(first, waiting);

        // Then
        String ofPast = "similar.findAll { it.complaintId == '%s' }".formatted(past.id());
        task.then()
                .statusCode(200)
                .body(ofPast + ".agencyCode", contains("disperkim", agency))
                .body(ofPast + ".outcome", contains("KEPT", "RETURNED"))
                .body(ofPast + ".sharedWords.flatten()", hasItem("jalan"))
                .body("similar.complaintId", not(hasItem(waiting.id().toString())));
    }

    @Test
    void shouldLeaveNothingAsideUnlessTheRequestForTheNextOneSaysSo() {
        // Given: the coordinator's own complaint comes first
        ComplaintScenario scenario = inTriage("901", "64.02.58");
        claim(first, scenario).then().statusCode(200);

        // When
        Response withoutList = as(first).body("{}").post("/v1/triage/next");
        Response withoutBody = given().auth().oauth2(first).noContentType().post("/v1/triage/next");

        // Then
        for (Response reply : List.of(withoutList, withoutBody)) {
            reply.then()
                    .statusCode(200)
                    .body("item.complaintId", equalTo(scenario.id().toString()));
        }
        as(first)
                .body(Map.of("except", Collections.nCopies(101, scenario.id())))
                .post("/v1/triage/next")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/except"));
    }

    @Test
    void shouldLeaveNothingClaimedAfterTheDecision() {
        // Given
        ComplaintScenario scenario = inTriage("901", "64.02.67");
        claim(first, scenario);
        decide(first, scenario).then().statusCode(200);

        // When
        scenario.returned(1, "dpu", "Bukan kami").awaitEvents(3);

        // Then
        scenario.triage().then().body("claim", nullValue()).body("decisions", not(empty()));
    }

    private static ComplaintScenario inTriage(String category, String district) {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaint(category, district).submitted();
        scenario.awaitSentToTriage();
        return scenario;
    }

    private static Response next(String token, String district) {
        return as(token)
                .body(Map.of("districtCode", district, "except", List.of()))
                .post("/v1/triage/next");
    }

    private static Response claim(String token, ComplaintScenario scenario) {
        return as(token).put("/v1/triage/{id}/claim", scenario.id());
    }

    private static Response decide(String token, ComplaintScenario scenario) {
        return as(token)
                .body(Map.of("agencyCode", "dpu", "reason", "Jalan"))
                .post("/v1/triage/{id}/decision", scenario.id());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
