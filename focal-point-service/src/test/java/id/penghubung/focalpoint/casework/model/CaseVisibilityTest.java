package id.penghubung.focalpoint.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visibility of cases, and permissions for actions. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseVisibilityTest {

    private static final Map<String, String> BODY = Map.of("message", "Halo", "reason", "Bukan kami");

    @ParameterizedTest
    @CsvSource({"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldNotBeFoundByAnOfficerOfAnotherAgency(String action) {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = CaseApiClient.of("dpu").awaitCaseId(routing);
        CaseApiClient stranger = CaseApiClient.of("dishub");

        // Then
        assertThat(stranger.perform(caseId, action, BODY, "*").statusCode()).isEqualTo(404);
        assertThat(stranger.read(caseId).statusCode()).isEqualTo(404);
        assertThat(stranger.list(Map.of("complaintId", routing.complaintId()))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(CaseTopicReader.eventsOf(routing.complaintId())).isEmpty();
    }

    @Test
    void shouldShowAllCasesToTheCoordinatorButAllowNoAction() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
        String caseId = coordinator.awaitCaseId(routing);

        // Then
        assertThat(coordinator.read(caseId).statusCode()).isEqualTo(200);
        assertThat(coordinator.perform(caseId, "resolution", BODY, "*").statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldShowInspectorsOnlyTheirAgencyAndAllowNoAction() {
        // Given
        RoutedComplaint accusation =
                RoutedComplaint.to("inspektorat").withOversight().publish();
        RoutedComplaint pothole = RoutedComplaint.to("dpu").publish();
        CaseApiClient inspector = CaseApiClient.as(Tokens.inspector());
        String caseId = inspector.awaitCaseId(accusation);
        String other = CaseApiClient.of("dpu").awaitCaseId(pothole);

        // Then
        assertThat(inspector.read(caseId).statusCode()).isEqualTo(200);
        assertThat(inspector.perform(caseId, "resolution", BODY, "*").statusCode())
                .isEqualTo(403);
        assertThat(inspector.read(other).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldLetTheHeadOfTheAgencyAct() {
        String caseId =
                CaseApiClient.of("dpu").awaitCaseId(RoutedComplaint.to("dpu").publish());

        JsonPath reply = CaseApiClient.as(Tokens.headOf("dpu"))
                .resolve(caseId, "Sudah ditambal")
                .jsonPath();

        assertThat(reply.getString("entries[1].actor.role")).isEqualTo("agency-head");
    }

    @Test
    void shouldExplainToAnOfficerWithoutAgencyWhatIsMissing() {
        JsonPath problem = CaseApiClient.as(Tokens.officerWithoutAgency())
                .request()
                .header("Accept-Language", "en")
                .get("/v1/cases")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();

        assertThat(problem.getString("type")).isEqualTo("urn:penghubung:problem:account-without-agency");
        assertThat(problem.getString("detail")).contains("administrator");
    }

    @Test
    void shouldRejectReportersAndInvalidTokens() {
        assertThat(CaseApiClient.as(Tokens.reporter()).list(Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(RestAssured.get("/v1/cases").statusCode()).isEqualTo(401);
        FakeIdentityProvider identity = FakeIdentityProvider.shared();
        assertThat(CaseApiClient.as(identity.expiredToken("dpu", "dpu-account", List.of("focal-point"), "dpu"))
                        .list(Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(CaseApiClient.as(identity.forgedToken("dpu", "dpu-account", List.of("focal-point"), "dpu"))
                        .list(Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldNotContainDataOfTheReporter() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = CaseApiClient.of("dpu").awaitCaseId(routing);
        CaseApiClient.of("dpu").resolve(caseId, "Sudah ditambal");

        // When
        List<String> replies = List.of(
                CaseApiClient.of("dpu").read(caseId).asString(),
                CaseApiClient.of("dpu")
                        .list(Map.of("complaintId", routing.complaintId()))
                        .asString());

        // Then
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.toLowerCase(Locale.ROOT))
                        .contains("jalan berlubang")
                        .doesNotContain("reporter", "email", "phone", "nik\"", "accesscode"));
    }
}
