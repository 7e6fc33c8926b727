package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.correctiveAction;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An action from the plan of the agency to the decision of the liaison. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionStepServiceTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant AFTER_THE_END = Instant.parse("2027-01-11T04:00:00Z");
    private static final int TOO_MANY_BYTES = 10 * 1024 * 1024 + 1;

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient coordinator = ActionApiClient.as(Tokens.coordinator());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private final ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";
    private String actionId = "";

    @BeforeEach
    void givenAnAction() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu");
        actionId = liaison.ordered(matterId, correctiveAction());
        clock.stopAt(Instant.parse("2026-12-01T04:00:00Z"));
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldMeetTheTimeLimitWithTheSubmissionOfTheHead() {
        // Given
        officer.step(actionId, "plan", Map.of("text", "Izin terbit minggu depan."));
        officer.step(actionId, "progress", Map.of("text", "Berkas lengkap."));
        officer.attach(actionId, "izin.png", SampleFiles.png()).then().statusCode(200);

        // When
        JsonPath submitted = taken(head.step(actionId, "submission", Map.of("text", "Izin sudah terbit.")));
        JsonPath accepted = taken(liaison.step(actionId, "decision", Map.of("outcome", "ACCEPTED")));

        // Then
        assertThat(submitted.getString("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.getString("deadline.state")).isEqualTo("MET");
        assertThat(submitted.getString("deadline.metAt")).isEqualTo("2026-12-01T04:00:00Z");
        assertThat(accepted.getString("state")).isEqualTo("ACCEPTED");
        assertThat(accepted.getList("nextStates")).isEmpty();
        assertThat(accepted.getString("plan")).isEqualTo("Izin terbit minggu depan.");
        assertThat(accepted.getString("submission")).isEqualTo("Izin sudah terbit.");
        assertThat(accepted.getList("entries.type"))
                .containsExactly(
                        "ACTION_ORDERED",
                        "ACTION_PLANNED",
                        "ACTION_PROGRESS",
                        "ATTACHED",
                        "ACTION_SUBMITTED",
                        "ACTION_ACCEPTED");
        assertThat(accepted.getString("entries[3].details.sha256")).hasSize(64);
        assertThat(liaison.request()
                        .get(
                                "/v1/ombudsman/actions/{id}/files/{file}",
                                actionId,
                                accepted.getString("attachments[0].id"))
                        .asByteArray())
                .isEqualTo(SampleFiles.png());
    }

    @Test
    void shouldLetOnlyTheHeadSubmit() {
        // Given
        officer.attach(actionId, "izin.png", SampleFiles.png());
        Map<String, String> submission = Map.of("text", "Izin sudah terbit.");

        // Then
        assertThat(officer.step(actionId, "submission", submission).statusCode())
                .isEqualTo(403);
        assertThat(liaison.step(actionId, "submission", submission).statusCode())
                .isEqualTo(403);
        assertThat(ActionApiClient.as(Tokens.headOf("dishub"))
                        .step(actionId, "submission", submission)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stateOf(actionId)).isEqualTo("IN_PROGRESS");
        assertThat(head.step(actionId, "submission", submission).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNeedTheEvidenceThatIsWanted() {
        // Given
        String withoutEvidence = liaison.ordered(matterId, correctiveAction("evidence", null));

        // When
        Response missing = head.step(actionId, "submission", Map.of("text", "Selesai."));
        Response notWanted = head.step(withoutEvidence, "submission", Map.of("text", "Selesai."));

        // Then
        assertThat(missing.statusCode()).isEqualTo(409);
        assertThat(missing.jsonPath().getString("type")).endsWith("evidence-missing");
        assertThat(missing.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(missing.jsonPath().getString("submitted.text")).isEqualTo("Selesai.");
        assertThat(notWanted.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseEvidenceOfAWrongTypeOrTooLarge() {
        // When
        Response unknown = officer.attach(actionId, "izin.png", "MZ tidak dikenal".getBytes(StandardCharsets.UTF_8));
        Response tooLarge = officer.attach(actionId, "izin.jpg", Arrays.copyOf(SampleFiles.jpeg(), TOO_MANY_BYTES));

        // Then
        assertThat(unknown.statusCode()).isEqualTo(415);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        for (Response rejected : List.of(unknown, tooLarge)) {
            assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/file");
        }
        assertThat(stateOf(actionId)).isEqualTo("ORDERED");
        assertThat(officer.read(actionId).jsonPath().getList("attachments")).isEmpty();
    }

    @Test
    void shouldRunToTheSameDayAfterAReturn() {
        // Given
        givenSubmitted();

        // When
        JsonPath returned = taken(liaison.step(
                actionId, "decision", Map.of("outcome", "RETURNED", "reason", "Izin belum ditandatangani.")));

        // Then
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getString("reason")).isEqualTo("Izin belum ditandatangani.");
        assertThat(returned.getString("deadline.state")).isEqualTo("RUNNING");
        assertThat(returned.getString("deadline.dueDate")).isEqualTo("2027-01-07");
        JsonPath again = taken(head.step(actionId, "submission", Map.of("text", "Sudah ditandatangani.")));
        assertThat(again.getString("deadline.state")).isEqualTo("MET");
        assertThat(taken(liaison.step(actionId, "decision", Map.of("outcome", "ACCEPTED")))
                        .getString("state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void shouldNeedADayForAReturnAfterTheEnd() {
        // Given
        givenSubmitted();
        clock.stopAt(AFTER_THE_END);

        // When
        Response without =
                liaison.step(actionId, "decision", Map.of("outcome", "RETURNED", "reason", "Belum lengkap."));
        JsonPath with = taken(liaison.step(
                actionId,
                "decision",
                Map.of("outcome", "RETURNED", "reason", "Belum lengkap.", "dueOn", "2027-01-20")));

        // Then
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.jsonPath().getList("errors.pointer")).containsExactly("#/dueOn");
        assertThat(with.getString("deadline.dueDate")).isEqualTo("2027-01-20");
        assertThat(with.getBoolean("overdue")).isFalse();
    }

    @Test
    void shouldNeedAReasonForAPartialAcceptance() {
        // Given
        givenSubmitted();

        // When
        Response without = liaison.step(actionId, "decision", Map.of("outcome", "PARTLY_ACCEPTED"));
        JsonPath with = taken(liaison.step(
                actionId, "decision", Map.of("outcome", "PARTLY_ACCEPTED", "reason", "Satu dari dua izin.")));

        // Then
        assertThat(without.jsonPath().getList("errors.pointer")).containsExactly("#/reason");
        assertThat(with.getString("state")).isEqualTo("PARTLY_ACCEPTED");
        assertThat(with.getString("entries[-1].type")).isEqualTo("ACTION_PARTLY_ACCEPTED");
    }

    @Test
    void shouldLetOnlyTheLiaisonDecideAndExtend() {
        // Given
        Map<String, String> extension = Map.of("dueOn", "2027-02-01", "reason", "Bencana banjir.");
        Map<String, String> decision = Map.of("outcome", "ACCEPTED");

        // Then
        for (ActionApiClient other : List.of(coordinator, officer, head, ActionApiClient.as(Tokens.secretary()))) {
            assertThat(other.step(actionId, "extension", extension).statusCode())
                    .isEqualTo(403);
            assertThat(other.step(actionId, "decision", decision).statusCode()).isEqualTo(403);
        }
        assertThat(liaison.read(actionId).jsonPath().getString("deadline.dueDate"))
                .isEqualTo("2027-01-07");
    }

    @Test
    void shouldExplainAnExtension() {
        // When
        JsonPath extended =
                taken(liaison.step(actionId, "extension", Map.of("dueOn", "2027-02-01", "reason", "Bencana banjir.")));

        // Then
        assertThat(extended.getString("deadline.dueDate")).isEqualTo("2027-02-01");
        assertThat(extended.getString("entries[-1].type")).isEqualTo("ACTION_EXTENDED");
        assertThat(extended.getString("entries[-1].details.previousDueOn")).isEqualTo("2027-01-07");
        JsonPath explanation = officer.request()
                .get("/v1/deadlines/{id}/explanation", extended.getString("deadline.id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(explanation.getString("subjectKind")).isEqualTo("ACTION");
        assertThat(explanation.getString("sentence.en"))
                .contains("extended from 2027-01-07 by the liaison", "Bencana banjir.");
        assertThat(ActionApiClient.as(Tokens.officerOf("dishub"))
                        .request()
                        .get("/v1/deadlines/{id}/explanation", extended.getString("deadline.id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-07", "2026-11-30", "2029-09-30", "2031-01-01"})
    void shouldRefuseAnExtensionToAnUnusableDay(String dueOn) {
        Response rejected = liaison.step(actionId, "extension", Map.of("dueOn", dueOn, "reason", "Bencana banjir."));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getString("errors[0].pointer")).isEqualTo("#/dueOn");
        assertThat(liaison.read(actionId).jsonPath().getString("deadline.dueDate"))
                .isEqualTo("2027-01-07");
    }

    @Test
    void shouldGiveBackWhatWasWrittenOnAnOldVersion() {
        // Given
        String old = officer.etag(actionId);
        taken(officer.step(actionId, "plan", Map.of("text", "Rencana pertama")));

        // When
        Response stale = officer.step(actionId, "plan", Map.of("text", "Rencana lain"), old);

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.jsonPath().getString("submitted.text")).isEqualTo("Rencana lain");
        assertThat(officer.read(actionId).jsonPath().getString("plan")).isEqualTo("Rencana pertama");
    }

    @Test
    void shouldRefuseAStepThatTheStateDoesNotAllow() {
        // Given
        Response tooEarly = liaison.step(actionId, "decision", Map.of("outcome", "ACCEPTED"));
        givenSubmitted();
        Response tooLate = officer.step(actionId, "plan", Map.of("text", "Rencana lain"));

        // Then
        for (Response refused : List.of(tooEarly, tooLate)) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).endsWith("action-step-not-allowed");
        }
        assertThat(tooEarly.jsonPath().getList("errors.pointer")).containsExactly("#/outcome");
        assertThat(tooLate.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(tooLate.jsonPath().getList("allowed")).contains("RETURNED", "ACCEPTED");
    }

    @Test
    void shouldEndTheTimeLimitOfAWithdrawnAction() {
        // When
        JsonPath withdrawn = taken(liaison.step(actionId, "withdrawal", Map.of("reason", "Laporan dicabut.")));

        // Then
        assertThat(withdrawn.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getString("deadline.state")).isEqualTo("CANCELLED");
    }

    @Test
    void shouldWithdrawOpenActionsWithTheEndOfTheMatter() {
        // Given
        String accepted = liaison.ordered(matterId, correctiveAction("evidence", null));
        taken(head.step(accepted, "submission", Map.of("text", "Selesai.")));
        taken(liaison.step(accepted, "decision", Map.of("outcome", "ACCEPTED")));

        // When
        MatterApiClient.as(Tokens.ombudsman())
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);

        // Then
        JsonPath withdrawn = officer.read(actionId).jsonPath();
        assertThat(withdrawn.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getString("deadline.state")).isEqualTo("CANCELLED");
        assertThat(withdrawn.getList("entries.type")).containsExactly("ACTION_ORDERED", "ACTION_WITHDRAWN");
        assertThat(stateOf(accepted)).isEqualTo("ACCEPTED");
        Response plan = officer.step(actionId, "plan", Map.of("text", "Rencana"));
        assertThat(plan.statusCode()).isEqualTo(409);
        assertThat(plan.jsonPath().getString("type")).endsWith("matter-closed");
        assertThat(plan.jsonPath().getList("errors.pointer")).containsExactly("#/text");
    }

    @Test
    void shouldLetTheHeadSubmitTheDraftOfTheOfficer() {
        // Given
        officer.attach(actionId, "izin.png", SampleFiles.png()).then().statusCode(200);
        Response without = head.step(actionId, "submission", Map.of());
        JsonPath drafted = taken(officer.step(actionId, "draft", Map.of("text", "Izin sudah terbit.")));

        // When
        JsonPath submitted = taken(head.step(actionId, "submission", Map.of()));

        // Then
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(drafted.getString("draft")).isEqualTo("Izin sudah terbit.");
        assertThat(submitted.getString("submission")).isEqualTo("Izin sudah terbit.");
        JsonPath forLiaison = liaison.read(actionId).jsonPath();
        assertThat(forLiaison.getMap("$")).as("a draft is for colleagues").doesNotContainKey("draft");
        assertThat(forLiaison.getList("entries.type")).doesNotContain("DRAFT_SUBMITTED");
    }

    @Test
    void shouldLetTheSecretarySubmitInPlaceOfAnAccusedHead() {
        // Given
        ActionApiClient secretary = ActionApiClient.as(Tokens.secretary());
        String other = liaison.ordered(matterId, correctiveAction("evidence", null));
        Response withHead = secretary.step(other, "submission", Map.of("text", "Selesai."));
        matters.accuse(matterId, "dpu", "dpu-kepala");
        officer.step(other, "draft", Map.of("text", "Izin sudah terbit."));

        // When
        JsonPath submitted = taken(secretary.step(other, "submission", Map.of()));

        // Then
        assertThat(withHead.statusCode()).isEqualTo(403);
        assertThat(submitted.getString("submission")).isEqualTo("Izin sudah terbit.");
        assertThat(submitted.getString("entries[-1].actor.role")).isEqualTo("secretary");
    }

    private void givenSubmitted() {
        officer.attach(actionId, "izin.png", SampleFiles.png()).then().statusCode(200);
        head.step(actionId, "submission", Map.of("text", "Izin sudah terbit."))
                .then()
                .statusCode(200);
    }

    private String stateOf(String id) {
        return liaison.read(id).jsonPath().getString("state");
    }

    private static JsonPath taken(Response step) {
        return step.then().statusCode(200).extract().jsonPath();
    }
}
