package id.penghubung.routing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to routing decisions by role. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RoutingDecisionsResourceTest {

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "admin"})
    void shouldShowEveryDecisionToCoordinatorsAndAdministrators(String role) {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        Response reply = scenario.decisions(Tokens.withRole(role));

        // Then
        reply.then()
                .statusCode(200)
                .body("items.round", contains(2, 2, 1))
                .body("items.outcome", contains("ROUTED", "TRIAGE", "ROUTED"))
                .body("items.decidedBy", contains("COORDINATOR", "AGENCY", "RULE"))
                .body("items.agencyCode", contains("dishub", null, "dpu"))
                .body("items[0].agencyName", equalTo("Dinas Perhubungan"))
                .body("items[0].reason", equalTo("Lampu jalan urusan perhubungan"))
                .body("items[0].rule", nullValue())
                .body("items[0].explanation.id", containsString("Koordinator memutuskan"))
                .body("items[0].explanation.en", containsString("Dinas Perhubungan"))
                .body("items[1].reason", equalTo("Itu lampu jalan"))
                .body("items[1].explanation.en", containsString("Dinas Pekerjaan Umum returned this complaint"))
                .body("items[2].rule.code", equalTo("101"))
                .body("items[2].rule.version", equalTo(1))
                .body("items[2].rule.id", notNullValue())
                .body("items[2].complaintId", equalTo(scenario.id().toString()))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"dpu, 1", "dishub, 2"})
    void shouldShowOfficersOnlyDecisionsForTheirAgency(String agency, int round) {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        Response ofOfficer = scenario.decisions(Tokens.officerOf(agency));
        Response ofHead = scenario.decisions(Tokens.headOf(agency));

        // Then
        for (Response reply : List.of(ofOfficer, ofHead)) {
            reply.then()
                    .statusCode(200)
                    .body("items.agencyCode", contains(agency))
                    .body("items.round", contains(round));
        }
    }

    @Test
    void shouldShowNoDecisionsToAnotherAgency() {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        Response ofOfficer = scenario.decisions(Tokens.officerOf("dinkes"));
        Response ofInspector = scenario.decisions(Tokens.inspector());

        // Then
        ofOfficer.then().statusCode(200).body("items", empty());
        ofInspector.then().statusCode(200).body("items", empty());
    }

    @Test
    void shouldRefuseTheLiaisonOfTheOmbudsman() {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        Response reply = scenario.decisions(Tokens.ombudsman());

        // Then
        reply.then().statusCode(403);
    }

    @Test
    void shouldNotExposeTheAccountOfTheCoordinator() {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        Response toOfficer = scenario.decisions(Tokens.officerOf("dishub"));
        Response toCoordinator = scenario.decisions(Tokens.coordinator());

        // Then
        for (Response reply : List.of(toOfficer, toCoordinator)) {
            reply.then().body(not(containsString(Tokens.COORDINATOR_ACCOUNT)));
        }
    }

    @Test
    void shouldReturnPagesFromNewestToOldest() {
        // Given
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();

        // When
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Response page = given().auth()
                    .oauth2(Tokens.coordinator())
                    .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
                    .get("/v1/routing-decisions?complaintId={id}&limit=1", scenario.id());
            page.then().statusCode(200).body("items", hasSize(1));
            ids.add(page.path("items[0].id"));
            next = page.path("next");
        } while (next != null);

        // Then
        List<String> atOnce = scenario.decisions(Tokens.coordinator()).path("items.id");
        assertThat(ids).hasSize(3).isEqualTo(atOnce);
    }

    @Test
    void shouldExplainADecisionInPlainWords() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        UUID decision = scenario.awaitRouted().decisionId();

        // When
        Response reply = explanation(decision, Tokens.coordinator());

        // Then
        reply.then()
                .statusCode(200)
                .body("id", equalTo(decision.toString()))
                .body("ruleSet.id", notNullValue())
                .body("ruleSet.version", equalTo(1))
                .body("rule.code", equalTo("101"))
                .body("matched.condition", contains("CATEGORY"))
                .body("matched.value", contains("101"))
                .body("matched[0].text.id", equalTo("kategori 101"))
                .body("matched[0].text.en", equalTo("category 101"))
                .body("explanation.id", containsString("kategori ini ditangani oleh Dinas Pekerjaan Umum"))
                .body("explanation.en", containsString("this category is handled by Dinas Pekerjaan Umum"));
    }

    @Test
    void shouldShowWhoConfirmedADecisionAndWhichOneFollowed() {
        // Given: the agency returned the complaint, and the coordinator chose another one
        ComplaintScenario scenario = transferredFromPublicWorksToTransport();
        List<String> newestFirst = scenario.decisions(Tokens.coordinator()).path("items.id");
        UUID byCoordinator = UUID.fromString(newestFirst.getFirst());
        UUID byRule = UUID.fromString(newestFirst.getLast());

        // When: the coordinator verifies it
        scenario.verifiedAs("101", false);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> explanation(byCoordinator, Tokens.coordinator())
                        .then()
                        .body("confirmation.confirmedBy", equalTo("COORDINATOR"))
                        .body("followedBy", nullValue()));
        explanation(byRule, Tokens.admin())
                .then()
                .body("confirmation", nullValue())
                .body("followedBy.decidedBy", equalTo("AGENCY"))
                .body("followedBy.outcome", equalTo("TRIAGE"));
        explanation(byRule, Tokens.officerOf("dpu")).then().statusCode(200).body("followedBy", nullValue());
    }

    @Test
    void shouldExplainADecisionToItsAgencyOnly() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        UUID decision = scenario.awaitRouted().decisionId();

        // When
        Response own = explanation(decision, Tokens.officerOf("dpu"));
        Response other = explanation(decision, Tokens.officerOf("dishub"));
        Response unknown = explanation(UUID.randomUUID(), Tokens.coordinator());

        // Then
        own.then().statusCode(200).body("agencyCode", equalTo("dpu"));
        other.then().statusCode(404);
        unknown.then().statusCode(404);
    }

    @Test
    void shouldRequireAValidComplaintId() {
        // When
        Response missing = given().auth().oauth2(Tokens.coordinator()).get("/v1/routing-decisions");
        Response english = given().auth()
                .oauth2(Tokens.coordinator())
                .header("Accept-Language", "en")
                .get("/v1/routing-decisions?complaintId=abc");

        // Then
        missing.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:validation-failed"))
                .body("errors[0].pointer", equalTo("?complaintId"))
                .body("errors[0].detail", equalTo("wajib diisi"));
        english.then().statusCode(400).body("errors[0].detail", equalTo("must be a UUID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=abc", "cursor=zzz", "cursor=YXxi"})
    void shouldRejectAnInvalidPage(String query) {
        // When
        Response reply = given().auth()
                .oauth2(Tokens.coordinator())
                .get("/v1/routing-decisions?complaintId=" + UUID.randomUUID() + "&" + query);

        // Then
        reply.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void shouldRejectOtherRolesAndUnboundAccounts() {
        // When
        String path = "/v1/routing-decisions?complaintId=" + UUID.randomUUID();
        Response unauthenticated = given().get(path);
        Response reporter = given().auth().oauth2(Tokens.withRole("reporter")).get(path);
        Response unbound = given().auth().oauth2(Tokens.officerWithoutAgency()).get(path);

        // Then
        unauthenticated.then().statusCode(401).contentType("application/problem+json");
        reporter.then().statusCode(403).contentType("application/problem+json");
        unbound.then().statusCode(403).body("detail", containsString("belum terikat pada sebuah instansi"));
    }

    private static Response explanation(UUID decision, String token) {
        return given().auth().oauth2(token).get("/v1/routing-decisions/{id}", decision);
    }

    private static ComplaintScenario transferredFromPublicWorksToTransport() {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitEvents(1);
        scenario.returned(1, "dpu", "Itu lampu jalan");
        scenario.awaitEvents(2);
        scenario.decide("dishub", "Lampu jalan urusan perhubungan").then().statusCode(200);
        return scenario;
    }
}
