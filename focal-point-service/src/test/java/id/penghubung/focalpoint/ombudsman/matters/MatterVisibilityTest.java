package id.penghubung.focalpoint.ombudsman.matters;

import static id.penghubung.focalpoint.testing.MatterApiClient.matter;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role sees its part of the matters; the accused sees nothing of theirs. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterVisibilityTest {

    private static final Map<String, String> REASON = Map.of("reason", "Terlapor adalah saudara saya");
    private static final Map<String, Object> TWO_AGENCIES = Map.of("agencies", List.of("dpu", "dlhk"));

    @Inject
    StatementCounter statements;

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final MatterApiClient coordinator = MatterApiClient.as(Tokens.coordinator());
    private final MatterApiClient officer = MatterApiClient.as(Tokens.officerOf("dpu"));
    private final MatterApiClient head = MatterApiClient.as(Tokens.headOf("dpu"));

    @Test
    void shouldShowAllMattersToLiaisonCoordinatorAndSecretary() {
        String id = liaison.opened("dlhk", Map.of());

        for (MatterApiClient reader : List.of(liaison, coordinator, MatterApiClient.as(Tokens.secretary()))) {
            assertThat(reader.read(id).statusCode()).isEqualTo(200);
            assertThat(reader.ids(Map.of("agency", "dlhk"))).contains(id);
            assertThat(reader.timeline(id).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldShowAnAgencyOnlyItsOwnPart() {
        // Given
        String own = routedTo("dpu");
        String id = liaison.opened(
                "dpu",
                Map.of(
                        "agencies", List.of("dpu", "dlhk"),
                        "accused", List.of(Map.of("agencyCode", "dpu"), Map.of("agencyCode", "dlhk")),
                        "complaints",
                                List.of(
                                        Map.of("complaintId", own, "agencyCode", "dpu"),
                                        Map.of("complaintId", routedTo("dlhk"), "agencyCode", "dlhk"))));

        for (MatterApiClient reader : List.of(officer, head)) {
            // When
            Response read = reader.read(id);

            // Then
            assertThat(read.jsonPath().getList("agencies")).containsExactly("dpu");
            assertThat(read.jsonPath().getList("accused.agencyCode")).containsExactly("dpu");
            assertThat(read.jsonPath().getList("complaints.complaintId")).containsExactly(own);
            assertThat(read.asString()).doesNotContain("dlhk");
            assertThat(reader.timeline(id).asString()).contains("dpu").doesNotContain("dlhk");
            assertThat(reader.ids(Map.of())).contains(id);
            assertThat(reader.ids(Map.of("agency", "dlhk"))).isEmpty();
        }
    }

    @Test
    void shouldShowAnAgencyNoComplaintOfASecretReporter() {
        // Given
        String complaint = routedTo("dpu");
        String id = liaison.opened(
                "dpu",
                Map.of(
                        "reporterSecret",
                        true,
                        "complaints",
                        List.of(Map.of("complaintId", complaint, "agencyCode", "dpu"))));

        // Then
        assertThat(officer.read(id).asString()).doesNotContain(complaint);
        assertThat(liaison.read(id).asString()).contains(complaint);
    }

    @Test
    void shouldNotShowAMatterToOtherAgencies() {
        String id = liaison.opened("dlhk", Map.of());

        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(officer.timeline(id).statusCode()).isEqualTo(404);
        assertThat(officer.declareConflict(id, REASON).statusCode()).isEqualTo(404);
        assertThat(officer.ids(Map.of())).doesNotContain(id);
    }

    @Test
    void shouldNotShowAMatterToTheAccusedPerson() {
        // Given: the officer of the agency, whose sign-in name is its code
        String id = liaison.opened("dpu", Map.of("accused", List.of(Map.of("agencyCode", "dpu", "account", "dpu"))));

        // Then
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(officer.ids(Map.of())).doesNotContain(id);

        // And: the work goes on with the colleagues
        assertThat(MatterApiClient.as(Tokens.colleagueOf("dpu")).read(id).statusCode())
                .isEqualTo(200);
        assertThat(head.read(id).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "HEAD"})
    void shouldNotShowAMatterToThePeopleOfAnAccusedUnit(String role) {
        // Given: a person of a section below the accused unit
        DirectoryApiClient directory = DirectoryApiClient.of("disdukcapil", Tokens.admin());
        String unit = directory
                .add("units", Map.of("name", "Bidang " + UUID.randomUUID()))
                .jsonPath()
                .getString("id");
        String section = directory
                .add("units", Map.of("name", "Seksi " + UUID.randomUUID(), "parentId", unit))
                .jsonPath()
                .getString("id");
        String account = "orang-" + UUID.randomUUID();
        Response added = directory.add(
                "focal-points", DirectoryApiClient.person(account, Map.of("unitId", section, "role", role)));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);

        // When
        String id = liaison.opened(
                "disdukcapil", Map.of("accused", List.of(Map.of("agencyCode", "disdukcapil", "unitId", unit))));

        // Then
        MatterApiClient accused = MatterApiClient.as(Tokens.namedOfficerOf("disdukcapil", account, tokenRole(role)));
        assertThat(accused.read(id).statusCode()).isEqualTo(404);
        assertThat(accused.ids(Map.of())).doesNotContain(id);
        assertThat(MatterApiClient.as(Tokens.officerOf("disdukcapil")).read(id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldHideAMatterAfterADeclaredConflict() {
        // Given
        String id = liaison.opened("dpu", TWO_AGENCIES);

        // When
        Response declared = head.declareConflict(id, REASON);

        // Then
        assertThat(declared.statusCode()).isEqualTo(204);
        assertThat(head.read(id).statusCode()).isEqualTo(404);
        assertThat(head.ids(Map.of())).doesNotContain(id);
        assertThat(officer.read(id).statusCode()).isEqualTo(200);

        // And: it is on record, but not for the agency
        assertThat(liaison.timeline(id).jsonPath().getList("entries.type")).contains("MATTER_CONFLICT_DECLARED");
        assertThat(officer.timeline(id).jsonPath().getList("entries.type")).doesNotContain("MATTER_CONFLICT_DECLARED");
    }

    @Test
    void shouldLetOnlyLiaisonAndCoordinatorDeclareTheConflictOfAnother() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        Map<String, String> ofHead = Map.of("account", "dpu", "reason", "Saudara terlapor");

        // When
        Response byHead = head.declareConflict(id, ofHead);
        Response byCoordinator = coordinator.declareConflict(id, ofHead);
        Response again = coordinator.declareConflict(id, ofHead);

        // Then
        assertThat(byHead.statusCode()).isEqualTo(403);
        assertThat(byCoordinator.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(liaison.timeline(id).jsonPath().getList("entries.type"))
                .filteredOn("MATTER_CONFLICT_DECLARED"::equals)
                .hasSize(1);
    }

    @Test
    void shouldAlsoKeepALiaisonWithAConflictFromHandlingAMatter() {
        // Given
        String id = coordinator.opened("dpu", Map.of());
        String version = liaison.read(id).header("ETag");
        liaison.declareConflict(id, REASON);

        // Then
        assertThat(liaison.move(id, Map.of("to", "CLOSED", "reason", "Selesai"), version)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "inspector", "admin", "evaluator"})
    void shouldRefuseOtherRoles(String role) {
        // Given
        String id = liaison.opened("dpu", Map.of());
        MatterApiClient other = MatterApiClient.as(Tokens.withRole(role));

        // Then
        assertThat(List.of(
                        other.list(Map.of()).statusCode(),
                        other.read(id).statusCode(),
                        other.timeline(id).statusCode(),
                        other.open(matter("dpu", Map.of())).statusCode(),
                        other.move(id, Map.of("to", "CLOSED", "reason", "x"), "\"0\"")
                                .statusCode(),
                        other.declareConflict(id, REASON).statusCode()))
                .containsOnly(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point", "agency-head", "secretary"})
    void shouldLetOnlyLiaisonAndCoordinatorOpenAndMove(String role) {
        String id = liaison.opened("dpu", Map.of());
        MatterApiClient other = MatterApiClient.as(Tokens.officerOf("dpu", role));

        assertThat(other.open(matter("dpu", Map.of())).statusCode()).isEqualTo(403);
        assertThat(other.move(id, Map.of("to", "CLOSED", "reason", "x"), "\"0\"")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldRefuseAnAccountWithoutAgencyAndAnonymousCallers() {
        assertThat(MatterApiClient.as(Tokens.officerWithoutAgency())
                        .list(Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(RestAssured.get("/v1/ombudsman/matters").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldPageThroughTheListWithoutGaps() {
        // Given
        List<String> ids = List.of(
                liaison.opened("kec-muara-wis", Map.of()),
                liaison.opened("kec-muara-wis", Map.of()),
                liaison.opened("kec-muara-wis", Map.of()));
        MatterApiClient reader = MatterApiClient.as(Tokens.officerOf("kec-muara-wis"));

        // When
        JsonPath first = reader.list(Map.of("limit", 2)).jsonPath();
        JsonPath second = reader.list(Map.of("limit", 2, "cursor", first.getString("next")))
                .jsonPath();

        // Then: latest registered first
        assertThat(first.getList("items.id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.getList("items.id")).containsExactly(ids.get(0));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void shouldReadALongPageWithTheStatementsOfAShortOne() {
        // Given
        for (int i = 0; i < 4; i++) {
            liaison.opened("kec-tabang", Map.of());
        }
        MatterApiClient reader = MatterApiClient.as(Tokens.officerOf("kec-tabang"));
        reader.list(Map.of("limit", 2));

        // When
        long ofShortPage = statements.leastCountedDuring(() -> reader.list(Map.of("limit", 1)));
        long ofLongPage = statements.leastCountedDuring(() -> reader.list(Map.of("limit", 4)));

        // Then
        assertThat(ofLongPage).isEqualTo(ofShortPage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage=X", "accessType=X", "open=maybe", "agenda=VIII", "cursor=x", "limit=0"})
    void shouldRejectWrongParameters(String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));
        Response reply = liaison.list(Map.of(name, parameter.substring(parameter.indexOf('=') + 1)));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("?" + name);
    }

    /** Returns the id of a complaint that the agency has a case of. */
    private static String routedTo(String agency) {
        RoutedComplaint complaint = RoutedComplaint.to(agency).publish();
        CaseApiClient.of(agency).awaitCaseId(complaint);
        return complaint.complaintId().toString();
    }

    private static String tokenRole(String role) {
        return "HEAD".equals(role) ? "agency-head" : "focal-point";
    }
}
