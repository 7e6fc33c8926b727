package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assignment of cases to officers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseAssignmentServiceTest {

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient colleague = CaseApiClient.as(Tokens.colleagueOf("dpu"));
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf("dpu"));
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private String caseId;

    @BeforeEach
    void givenTwoOfficersAndACase() {
        DirectoryApiClient.ofHead("dpu")
                .add("focal-points", DirectoryApiClient.person("dpu-2", Map.of("name", "Dewi Lestari")));
        caseId = officer.awaitCaseId(routing.publish());
    }

    @Test
    void shouldBeUnassignedUntilAnOfficerTakesItUp() {
        assertThat(officer.read(caseId).jsonPath().getMap("$")).doesNotContainKey("assignee");

        JsonPath taken = take(officer).jsonPath();

        assertThat(taken.getString("assignee.account")).isEqualTo("dpu");
        assertThat(taken.getString("assignee.name")).isEqualTo("dpu");
        assertThat(taken.getString("assignee.since")).isEqualTo(taken.getString("entries[1].at"));
        assertThat(taken.getString("entries[1].type")).isEqualTo("ASSIGNED");
        assertThat(taken.getBoolean("entries[1].internal")).isTrue();
        assertThat(taken.getString("status"))
                .as("taking up does not acknowledge")
                .isEqualTo("OPEN");
    }

    @Test
    void shouldRejectTakingUpTheCaseOfAColleague() {
        take(officer);

        Response problem = take(colleague);

        assertThat(problem.statusCode()).isEqualTo(409);
        assertThat(problem.jsonPath().getString("type")).isEqualTo("urn:penghubung:problem:already-assigned");
        assertThat(officer.read(caseId).jsonPath().getString("assignee.account"))
                .isEqualTo("dpu");
    }

    @Test
    void shouldBeHandedOverWithANote() {
        take(officer);

        JsonPath given = assign(officer, "dpu-2", "Saya cuti sampai Senin").jsonPath();

        assertThat(given.getString("assignee.account")).isEqualTo("dpu-2");
        assertThat(given.getString("assignee.name")).isEqualTo("Dewi Lestari");
        assertThat(given.getString("entries[2].message")).isEqualTo("Saya cuti sampai Senin");
        assertThat(given.getMap("entries[2].details"))
                .containsEntry("from", "dpu")
                .containsEntry("account", "dpu-2");
    }

    @Test
    void shouldBeAssignedByTheHeadOfTheAgency() {
        JsonPath given = assign(head, "dpu-2", null).jsonPath();

        assertThat(given.getString("assignee.account")).isEqualTo("dpu-2");
        assertThat(given.getString("entries[1].actor.role")).isEqualTo("agency-head");
        assertThat(given.getMap("entries[1]")).doesNotContainKey("message");
    }

    @Test
    void shouldNotBeAssignedTwiceToTheSameOfficer() {
        assign(head, "dpu-2", null);

        Response problem = assign(head, "dpu-2", "Tolong");

        assertThat(problem.statusCode()).isEqualTo(409);
        assertThat(problem.jsonPath().getString("type")).isEqualTo("urn:penghubung:problem:already-assigned");
        assertThat(officer.read(caseId).jsonPath().getList("entries.type", String.class))
                .containsExactly("OPENED", "ASSIGNED");
    }

    @Test
    void shouldBeReleasedWithAReason() {
        take(officer);

        JsonPath back = release(officer, Map.of("reason", "Bukan bidang saya")).jsonPath();

        assertThat(back.getMap("$")).doesNotContainKey("assignee");
        assertThat(back.getString("entries[2].type")).isEqualTo("UNASSIGNED");
        assertThat(back.getString("entries[2].message")).isEqualTo("Bukan bidang saya");
        assertThat(release(officer, Map.of("reason", "Lagi")).jsonPath().getString("type"))
                .isEqualTo("urn:penghubung:problem:not-assigned");
        assertThat(release(officer, Map.of()).jsonPath().getString("errors[0].pointer"))
                .isEqualTo("#/reason");
    }

    @Test
    void shouldNotBeAssignedByAnotherAction() {
        officer.followUp(caseId, "Tim survei berangkat besok");

        assertThat(officer.read(caseId).jsonPath().getMap("$")).doesNotContainKey("assignee");
    }

    @Test
    void shouldNotPublishAssignments() {
        take(officer);
        assign(officer, "dpu-2", "Tolong");
        officer.resolve(caseId, "Sudah ditambal");

        assertThat(CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED))
                .allSatisfy(published -> assertThat(published.body().toString()).doesNotContain("dpu-2"));
    }

    @Test
    void shouldRequireTheCurrentVersion() {
        String old = officer.read(caseId).header("ETag");
        officer.acknowledge(caseId);

        assertThat(officer.perform(caseId, "take", Map.of(), old).statusCode()).isEqualTo(412);
        assertThat(officer.request().post("/v1/cases/{id}/take", caseId).statusCode())
                .isEqualTo(428);
        assertThat(CaseApiClient.of("bpbd")
                        .perform(caseId, "take", Map.of(), "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'  ',ok,#/account",
        "dpu-2,LONG,#/note",
        "bpbd,an officer of another agency,#/account",
        "nobody,ok,#/account"
    })
    void shouldNameTheInvalidField(String account, String note, String pointer) {
        Response problem = assign(officer, account, "LONG".equals(note) ? "a".repeat(1001) : note);

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(officer.read(caseId).jsonPath().getMap("$")).doesNotContainKey("assignee");
    }

    private Response take(CaseApiClient who) {
        return who.perform(caseId, "take", Map.of());
    }

    private Response assign(CaseApiClient who, String account, String note) {
        Map<String, String> body = new HashMap<>(Map.of("account", account));
        if (note != null) {
            body.put("note", note);
        }
        return who.perform(caseId, "assignee", body);
    }

    private Response release(CaseApiClient who, Map<String, String> body) {
        return who.request()
                .header("If-Match", who.read(caseId).header("ETag"))
                .body(body)
                .delete("/v1/cases/{id}/assignee", caseId);
    }
}
