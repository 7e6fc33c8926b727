package id.penghubung.focalpoint.ombudsman.matters;

import static id.penghubung.focalpoint.testing.MatterApiClient.matter;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matters are opened, found by their agenda, and moved through their stages, each move dated and on record. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterServiceTest {

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final MatterApiClient coordinator = MatterApiClient.as(Tokens.coordinator());

    @Test
    void shouldOpenAMatterInTheFirstStageOfItsAccessType() {
        // When
        Response reply = liaison.open(matter("dpu", Map.of("reporterSecret", true)));

        // Then
        assertThat(reply.statusCode()).isEqualTo(201);
        JsonPath opened = reply.jsonPath();
        assertThat(reply.header("Location")).endsWith("/v1/ombudsman/matters/" + opened.getString("id"));
        assertThat(opened.getString("stage")).isEqualTo("FORMAL_VERIFICATION");
        assertThat(opened.getString("stageSince")).isEqualTo("2026-03-10");
        assertThat(opened.getList("nextStages")).containsExactly("MATERIAL_VERIFICATION", "CLOSED");
        assertThat(opened.getList("moves")).isEmpty();

        // And: a single read has the same shape
        Response read = liaison.read(opened.getString("id"));
        assertThat(read.jsonPath().getMap("$")).isEqualTo(opened.getMap("$"));
        assertThat(read.header("ETag")).isEqualTo(reply.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"RAPID_RESPONSE, EXAMINATION", "OWN_MOTION, EXAMINATION", "CONSULTATION, FORMAL_VERIFICATION"})
    void shouldSkipTheVerificationWhereTheRegulationDoes(String accessType, String stage) {
        Response reply = liaison.open(matter("dpu", Map.of("accessType", accessType)));

        assertThat(reply.jsonPath().getString("stage")).isEqualTo(stage);
    }

    @Test
    void shouldOpenOneMatterForRepeatedRequestsWithOneKey() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = matter("dpu", Map.of("subject", "Perkara " + key));

        // When
        Response first = post(body, key);
        Response second = post(body, key);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());

        // And: another body with the same key is rejected
        assertThat(post(matter("dpu", Map.of("sector", "pendidikan")), key).statusCode())
                .isEqualTo(422);
    }

    @Test
    void shouldFindAMatterByTheAgendaPartOfItsNumbers() {
        // Given
        String agenda = randomAgenda();
        String number = "B/113/LM.11-21/" + agenda + "/VIII/2021";
        String id = liaison.opened("dpu", Map.of("numbers", List.of("0179/LM/VI/2022/BJM", number)));

        // Then
        assertThat(liaison.ids(Map.of("agenda", agenda))).containsExactly(id);
        assertThat(liaison.ids(Map.of("agenda", number))).containsExactly(id);
        assertThat(liaison.ids(Map.of("agenda", agenda, "stage", "EXAMINATION")))
                .isEmpty();
    }

    @Test
    void shouldLetACoordinatorOpenAMatterOnlyFromALetter() {
        // When
        Response without = coordinator.open(matter("dpu", Map.of("numbers", List.of())));
        Response with = coordinator.open(matter("dpu", Map.of("stage", "EXAMINATION")));

        // Then
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.jsonPath().getList("errors.pointer")).containsExactly("#/numbers");
        assertThat(with.statusCode()).isEqualTo(201);
        assertThat(with.jsonPath().getString("stage")).isEqualTo("EXAMINATION");
    }

    @Test
    void shouldPointToEveryWrongFieldAndReturnTheSubmittedRequest() {
        // Given
        String subject = "Perkara " + UUID.randomUUID();
        Map<String, Object> body = matter(
                "dpu",
                Map.of(
                        "subject", subject,
                        "agencies", List.of("dpu", "no-such-agency"),
                        "maladministrationTypes", List.of("undue-delay", "no-such-type"),
                        "accused", List.of(Map.of("agencyCode", "dlhk")),
                        "complaints", List.of(Map.of("complaintId", UUID.randomUUID(), "agencyCode", "dlhk")),
                        "openedOn", LocalDate.now().plusDays(3).toString()));

        // When
        Response reply =
                liaison.request().header("Accept-Language", "en").body(body).post("/v1/ombudsman/matters");

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "#/openedOn",
                        "#/agencies/1",
                        "#/maladministrationTypes/1",
                        "#/accused/0/agencyCode",
                        "#/complaints/0/agencyCode");
        assertThat(reply.jsonPath().getString("submitted.subject")).isEqualTo(subject);
        assertThat(liaison.list(Map.of()).asString()).doesNotContain(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999-01-01", "1999-12-31", "+999999999-12-31"})
    void shouldRejectADayOutsideTheCalendar(String day) {
        Response reply = liaison.open(matter("dpu", Map.of("openedOn", day)));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/openedOn");
    }

    @Test
    void shouldRejectAComplaintThatTheAgencyDidNotHandle() {
        // Given: a case of another agency
        RoutedComplaint complaint = RoutedComplaint.to("dlhk").publish();
        CaseApiClient.of("dlhk").awaitCaseId(complaint);
        String id = complaint.complaintId().toString();

        // When
        Response reply = liaison.open(matter(
                "dpu",
                Map.of(
                        "agencies", List.of("dpu", "dlhk"),
                        "complaints",
                                List.of(
                                        Map.of("complaintId", id, "agencyCode", "dlhk"),
                                        Map.of("complaintId", id, "agencyCode", "dpu"),
                                        Map.of("complaintId", UUID.randomUUID().toString(), "agencyCode", "dpu")))));

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer"))
                .containsExactly("#/complaints/1/complaintId", "#/complaints/2/complaintId");
    }

    @Test
    void shouldRejectAnOverlongAgencyCode() {
        // Given
        String code = "a-".repeat(10_000) + "a";

        // When
        Response reply = liaison.open(matter(
                "dpu", Map.of("agencies", List.of("dpu", code), "accused", List.of(Map.of("agencyCode", code)))));

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("#/agencies/1", "#/accused/0/agencyCode");
    }

    @Test
    void shouldRejectATypeThatWasNotValidOnTheDayOfTheMatter() {
        // Given: a type that is valid from 2024 on
        Map<String, Object> body =
                matter("dpu", Map.of("maladministrationTypes", List.of("unlawful-act"), "openedOn", "2023-12-31"));

        // Then
        assertThat(liaison.open(body).jsonPath().getList("errors.pointer"))
                .containsExactly("#/maladministrationTypes/0");
    }

    @Test
    void shouldNameTheStagesIfOneIsUnknown() {
        Response reply = liaison.open(matter("dpu", Map.of("stage", "JUDGEMENT")));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getString("errors[0].pointer")).isEqualTo("#/stage");
        assertThat(reply.jsonPath().getString("errors[0].detail")).contains("FORMAL_VERIFICATION");
    }

    @Test
    void shouldMoveAMatterAndKeepEachMoveOnRecord() {
        // Given
        String id = liaison.opened("dpu", Map.of("stage", "EXAMINATION"));

        // When
        Response moved = liaison.move(
                id, Map.of("to", "EXAMINATION_REPORT", "on", "2026-05-04", "document", "LHP/0012.2026/V/2026"));

        // Then
        assertThat(moved.statusCode()).isEqualTo(200);
        JsonPath matter = moved.jsonPath();
        assertThat(matter.getString("stage")).isEqualTo("EXAMINATION_REPORT");
        assertThat(matter.getString("stageSince")).isEqualTo("2026-05-04");
        assertThat(matter.getString("moves[0].from")).isEqualTo("EXAMINATION");
        assertThat(matter.getString("moves[0].document")).isEqualTo("LHP/0012.2026/V/2026");
        assertThat(moved.header("ETag")).isEqualTo(liaison.read(id).header("ETag"));

        // And: the audit record has the same move
        JsonPath timeline = liaison.timeline(id).jsonPath();
        assertThat(timeline.getList("entries.type"))
                .containsExactly("MATTER_OPENED", "MATTER_AGENCY_CONCERNED", "MATTER_MOVED");
        assertThat(timeline.getString("entries[2].details.to")).isEqualTo("EXAMINATION_REPORT");
        assertThat(timeline.getString("entries[2].actor.role")).isEqualTo("ombudsman");
    }

    @Test
    void shouldRejectATransitionThatTheProcedureDoesNotHave() {
        // Given
        String id = liaison.opened("dpu", Map.of());

        // When
        Response reply = liaison.move(id, Map.of("to", "RECOMMENDATION", "on", "2026-03-11"));

        // Then
        assertThat(reply.statusCode()).isEqualTo(409);
        JsonPath problem = reply.jsonPath();
        assertThat(problem.getString("type")).endsWith(":transition-not-allowed");
        assertThat(problem.getString("errors[0].pointer")).isEqualTo("#/to");
        assertThat(problem.getList("allowed")).containsExactly("MATERIAL_VERIFICATION", "CLOSED");
        assertThat(problem.getString("submitted.to")).isEqualTo("RECOMMENDATION");
        assertThat(liaison.read(id).jsonPath().getString("stage")).isEqualTo("FORMAL_VERIFICATION");
    }

    @ParameterizedTest
    @CsvSource({"STOPPED", "CLOSED"})
    void shouldNeedAReasonForTheEndAndAllowNothingAfterIt(String end) {
        // Given
        String id = liaison.opened("dpu", Map.of("stage", "EXAMINATION"));

        // When
        Response without = liaison.move(id, Map.of("to", end, "on", "2026-04-01"));
        Response with = liaison.move(id, Map.of("to", end, "on", "2026-04-01", "reason", "Pelapor mencabut laporan"));

        // Then
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.jsonPath().getString("errors[0].pointer")).isEqualTo("#/reason");
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.jsonPath().getList("nextStages")).isEmpty();
        assertThat(with.jsonPath().getString("moves[0].reason")).isEqualTo("Pelapor mencabut laporan");

        // And
        Response after = liaison.move(id, Map.of("to", "EXAMINATION"));
        assertThat(after.statusCode()).isEqualTo(409);
        assertThat(after.jsonPath().getString("type")).endsWith(":matter-closed");
        assertThat(after.jsonPath().getList("errors.pointer")).containsExactly("#/to");
        assertThat(liaison.ids(Map.of("open", false))).contains(id);
        assertThat(liaison.ids(Map.of("open", true))).doesNotContain(id);
    }

    @Test
    void shouldRejectDaysInTheFutureAndBeforeTheLastMove() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        String inTwoDays = LocalDate.now().plusDays(2).toString();

        // When
        Response future = liaison.move(id, Map.of("to", "MATERIAL_VERIFICATION", "on", inTwoDays));
        Response early = liaison.move(id, Map.of("to", "MATERIAL_VERIFICATION", "on", "2026-03-09"));

        // Then
        for (Response reply : List.of(future, early)) {
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/on");
        }
        assertThat(liaison.read(id).jsonPath().getList("moves")).isEmpty();
    }

    @Test
    void shouldRejectAnUnknownAttachment() {
        // Given
        String id = liaison.opened("dpu", Map.of());

        // When
        Response reply = liaison.move(
                id,
                Map.of(
                        "to",
                        "MATERIAL_VERIFICATION",
                        "attachmentId",
                        UUID.randomUUID().toString()));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly("#/attachmentId");
    }

    @Test
    void shouldRequireTheCurrentVersion() {
        // Given
        String id = liaison.opened("dpu", Map.of());
        String old = liaison.read(id).header("ETag");
        Map<String, String> move = Map.of("to", "MATERIAL_VERIFICATION", "on", "2026-03-11");
        liaison.move(id, move);

        // When
        Response stale = coordinator.move(id, Map.of("to", "PLENARY"), old);
        Response without =
                coordinator.request().body(Map.of("to", "PLENARY")).post("/v1/ombudsman/matters/{id}/moves", id);

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(liaison.read(id).header("ETag"));
        assertThat(stale.jsonPath().getString("submitted.to")).isEqualTo("PLENARY");
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(liaison.read(id).jsonPath().getString("stage")).isEqualTo("MATERIAL_VERIFICATION");
    }

    private Response post(Map<String, ?> body, String key) {
        return liaison.request().header("Idempotency-Key", key).body(body).post("/v1/ombudsman/matters");
    }

    private static String randomAgenda() {
        return "%06d.2022".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
    }
}
