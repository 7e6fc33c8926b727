package id.penghubung.focalpoint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Accounts;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopic;
import id.penghubung.focalpoint.testing.Desk;
import id.penghubung.focalpoint.testing.Routing;
import id.penghubung.localstack.testing.FakeIdentity;
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

/** Who sees which case, and who may do what with it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SightTest {

    private static final Map<String, String> BODY = Map.of("message", "Halo", "reason", "Bukan kami");

    @ParameterizedTest
    @CsvSource({"acknowledgement", "follow-ups", "resolution", "return"})
    void shouldNotExistForAnotherAgencysOfficer(String act) {
        // Given
        Routing routing = Routing.to("dpu").told();
        String caseId = Desk.of("dpu").awaitCaseId(routing);
        Desk stranger = Desk.of("dishub");

        // Then
        assertThat(stranger.act(caseId, act, BODY, "*").statusCode()).isEqualTo(404);
        assertThat(stranger.read(caseId).statusCode()).isEqualTo(404);
        assertThat(stranger.list(Map.of("complaintId", routing.complaintId()))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(CaseTopic.about(routing.complaintId())).isEmpty();
    }

    @Test
    void shouldShowEveryDeskToTheCoordinatorWhoActsOnNone() {
        // Given
        Routing routing = Routing.to("dpu").told();
        Desk coordinator = Desk.as(Accounts.coordinator());
        String caseId = coordinator.awaitCaseId(routing);

        // Then
        assertThat(coordinator.read(caseId).statusCode()).isEqualTo(200);
        assertThat(coordinator.act(caseId, "resolution", BODY, "*").statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldShowTheInspectorHisOwnAgencyWhereHeOnlyReads() {
        // Given
        Routing accusation = Routing.to("inspektorat").accusingStaff().told();
        Routing pothole = Routing.to("dpu").told();
        Desk inspector = Desk.as(Accounts.inspector());
        String caseId = inspector.awaitCaseId(accusation);
        String other = Desk.of("dpu").awaitCaseId(pothole);

        // Then
        assertThat(inspector.read(caseId).statusCode()).isEqualTo(200);
        assertThat(inspector.act(caseId, "resolution", BODY, "*").statusCode()).isEqualTo(403);
        assertThat(inspector.read(other).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldLetTheHeadOfTheAgencyAct() {
        String caseId = Desk.of("dpu").awaitCaseId(Routing.to("dpu").told());

        JsonPath reply = Desk.as(Accounts.headOf("dpu"))
                .resolve(caseId, "Sudah ditambal")
                .jsonPath();

        assertThat(reply.getString("entries[1].actor.role")).isEqualTo("agency-head");
    }

    @Test
    void shouldTellAnOfficerWithoutAgencyWhatIsMissing() {
        JsonPath problem = Desk.as(Accounts.officerWithoutAgency())
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
    void shouldBeClosedToReportersAndStrangers() {
        assertThat(Desk.as(Accounts.reporter()).list(Map.of()).statusCode()).isEqualTo(403);
        assertThat(RestAssured.get("/v1/cases").statusCode()).isEqualTo(401);
        FakeIdentity identity = FakeIdentity.shared();
        assertThat(Desk.as(identity.expiredToken("dpu", "dpu-account", List.of("focal-point"), "dpu"))
                        .list(Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(Desk.as(identity.forgedToken("dpu", "dpu-account", List.of("focal-point"), "dpu"))
                        .list(Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldHaveNoPlaceForWhoComplains() {
        // Given
        Routing routing = Routing.to("dpu").told();
        String caseId = Desk.of("dpu").awaitCaseId(routing);
        Desk.of("dpu").resolve(caseId, "Sudah ditambal");

        // When
        List<String> replies = List.of(
                Desk.of("dpu").read(caseId).asString(),
                Desk.of("dpu")
                        .list(Map.of("complaintId", routing.complaintId()))
                        .asString());

        // Then
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.toLowerCase(Locale.ROOT))
                        .contains("jalan berlubang")
                        .doesNotContain("reporter", "email", "phone", "nik\"", "accesscode"));
    }
}
