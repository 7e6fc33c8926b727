package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer to a letter: draft, approval, dispatch. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterAnswerServiceTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private final LetterApiClient secretary = LetterApiClient.as(Tokens.secretary());
    private final LetterApiClient head = LetterApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";
    private String letterId = "";

    @BeforeEach
    void givenALetter() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu");
        letterId = liaison.registered(matterId, clarification());
        clock.stopAt(MONDAY_NOON);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldMeetTheDeadlineWithTheDispatchOfAnApprovedAnswer() {
        // Given
        givenAnApprovedAnswer();

        // When
        JsonPath letter = officer.step(letterId, "dispatch", dispatch())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(letter.getBoolean("answered")).isTrue();
        assertThat(letter.getString("deadline.state")).isEqualTo("MET");
        assertThat(letter.getString("deadline.metAt")).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(letter.getList("entries.type"))
                .containsExactly(
                        "LETTER_REGISTERED", "DRAFT_CHANGED", "DRAFT_SUBMITTED", "DRAFT_APPROVED", "LETTER_ANSWERED");
        JsonPath answer =
                liaison.list(matterId, Map.of()).jsonPath().setRootPath("items.find { it.direction == 'OUTBOUND' }");
        assertThat(answer.getString("answersLetterId")).isEqualTo(letterId);
        assertThat(answer.getString("number")).isEqualTo("700/21/DPU/2026");
        assertThat(answer.getString("dispatchProof")).isEqualTo("Resi JNE 8812");
        assertThat(answer.getString("content")).isEqualTo("Jalan itu diperbaiki pada bulan Desember.");
        assertThat(answer.getString("recipient")).isEqualTo("Ombudsman RI Perwakilan Kalimantan Timur");
    }

    @Test
    void shouldRefuseASecondAnswer() {
        // Given
        givenAnApprovedAnswer();
        officer.step(letterId, "dispatch", dispatch()).then().statusCode(200);

        // When
        Response second = officer.write(letterId, "Jawaban kedua");

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type")).endsWith("letter-answered");
        assertThat(second.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(liaison.list(matterId, Map.of()).jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void shouldRefuseADispatchWithoutApproval() {
        // Given
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        officer.step(letterId, "submission", Map.of());

        // When
        Response refused = officer.step(letterId, "dispatch", dispatch());

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("letter-not-approved");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("#/sentAt");
        assertThat(officer.read(letterId).jsonPath().getString("deadline.state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void shouldNeedApprovalAgainAfterAChange() {
        // Given
        givenAnApprovedAnswer();

        // When
        officer.write(letterId, "Teks lain").then().statusCode(200);

        // Then
        assertThat(officer.step(letterId, "dispatch", dispatch()).jsonPath().getString("type"))
                .endsWith("letter-not-approved");
    }

    @Test
    void shouldReturnADraftWithItsReason() {
        // Given
        officer.write(letterId, "Belum ada jawaban");
        officer.step(letterId, "submission", Map.of());

        // When
        JsonPath returned = head.step(letterId, "rejection", Map.of("reason", "Sebutkan tanggalnya"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(returned.getString("answer.state")).isEqualTo("SENT_BACK");
        assertThat(returned.getString("answer.reason")).isEqualTo("Sebutkan tanggalnya");
        assertThat(officer.step(letterId, "submission", Map.of()).jsonPath().getString("type"))
                .endsWith("letter-draft-sent-back");
        assertThat(database.column(
                        "select kind from notification where facts ->> 'letterId' = ? order by at, id", letterId))
                .contains("ANSWER_SUBMITTED", "ANSWER_SENT_BACK");
    }

    @Test
    void shouldRefuseTheApprovalOfOnesOwnDraft() {
        // Given
        head.write(letterId, "Jawaban pimpinan");
        head.step(letterId, "submission", Map.of());

        // When
        Response byAuthor = head.step(letterId, "approval", Map.of());
        Response byOfficer = officer.step(letterId, "approval", Map.of());

        // Then
        assertThat(byAuthor.jsonPath().getString("type")).endsWith("own-letter-draft");
        assertThat(byAuthor.jsonPath().getList("errors.pointer")).containsExactly("#/text");
        assertThat(byOfficer.statusCode()).isEqualTo(403);
        assertThat(officer.read(letterId).jsonPath().getString("answer.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldLetTheSecretaryApproveInPlaceOfAnAccusedHead() {
        // Given
        matters.accuse(matterId, "dpu", "dpu-kepala");
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        assertThat(secretary.read(letterId).jsonPath().getMap("$"))
                .as("what is not submitted yet")
                .doesNotContainKey("answer");
        officer.step(letterId, "submission", Map.of()).then().statusCode(200);
        assertThat(secretary.read(letterId).jsonPath().getString("answer.text"))
                .isEqualTo("Jalan itu diperbaiki pada bulan Desember.");

        // When
        JsonPath approved = secretary
                .step(letterId, "approval", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(approved.getString("answer.approvedBy")).isEqualTo("secretary");
        assertThat(officer.step(letterId, "dispatch", dispatch()).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLeaveTheDecisionToAHeadWhoMayHandleTheMatter() {
        // Given
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        officer.step(letterId, "submission", Map.of()).then().statusCode(200);

        // When
        Response approval = secretary.step(letterId, "approval", Map.of());
        Response rejection = secretary.step(letterId, "rejection", Map.of("reason", "Sebutkan tanggalnya"));

        // Then
        assertThat(approval.statusCode()).isEqualTo(403);
        assertThat(rejection.statusCode()).isEqualTo(403);
        assertThat(secretary.read(letterId).jsonPath().getMap("$")).doesNotContainKey("answer");
        assertThat(officer.read(letterId).jsonPath().getString("answer.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldNotTakeAStepAfterAConflictThatWasDeclaredMeanwhile() throws SQLException {
        // Given
        officer.write(letterId, "Konsep").then().statusCode(200);
        String version = officer.read(letterId).header("ETag");

        // When
        CompletableFuture<Response> step;
        try (Connection declaring = database.connectionOfAnotherThread();
                Statement statement = declaring.createStatement()) {
            declaring.setAutoCommit(false);
            statement.execute("select 1 from ombudsman_matter where id = '%s' for update".formatted(matterId));
            statement.execute("""
                    insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)
                    values ('%s', 0, 'dpu', 'Saudara pelapor', 'dpu', now())
                    """.formatted(matterId));
            step = CompletableFuture.supplyAsync(() -> officer.write(letterId, "Konsep lain", version));
            await().until(() -> !database.column(
                            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%ombudsman_matter%'")
                    .isEmpty());
            declaring.commit();
            declaring.setAutoCommit(true);
        }

        // Then
        assertThat(step.join().statusCode()).isEqualTo(404);
        assertThat(head.read(letterId).jsonPath().getString("answer.text")).isEqualTo("Konsep");
    }

    @Test
    void shouldReturnTheTextThatWasWrittenOnAnOldVersion() {
        // Given
        String old = officer.read(letterId).header("ETag");
        officer.write(letterId, "Konsep pertama").then().statusCode(200);

        // When
        Response stale = officer.write(letterId, "Konsep lain", old);

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.jsonPath().getString("submitted.text")).isEqualTo("Konsep lain");
        assertThat(officer.read(letterId).jsonPath().getString("answer.text")).isEqualTo("Konsep pertama");
    }

    @Test
    void shouldShowDraftsToTheAgencyOnly() {
        // Given
        officer.write(letterId, "Konsep");

        // Then
        assertThat(head.read(letterId).jsonPath().getString("answer.text")).isEqualTo("Konsep");
        assertThat(liaison.read(letterId).jsonPath().getMap("$")).doesNotContainKey("answer");
        assertThat(liaison.read(letterId).jsonPath().getList("entries.type")).containsExactly("LETTER_REGISTERED");
    }

    @Test
    void shouldShowTheFilesOfADraftToTheAgencyOnlyUntilItIsSent() {
        // Given
        JsonPath draft = officer.attach(letterId, "lampiran.png")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String fileId = draft.getString("attachments[0].id");
        givenAnApprovedAnswer();
        assertThat(head.file(letterId, fileId).statusCode()).isEqualTo(200);
        assertThat(liaison.file(letterId, fileId).statusCode()).isEqualTo(404);
        assertThat(liaison.read(letterId).jsonPath().getList("attachments")).isEmpty();
        assertThat(liaison.list(matterId, Map.of()).jsonPath().getList("items[0].attachments"))
                .isEmpty();
        assertThat(liaison.read(letterId).jsonPath().getList("entries.type")).containsExactly("LETTER_REGISTERED");

        // When
        officer.step(letterId, "dispatch", dispatch()).then().statusCode(200);

        // Then
        String answerId =
                liaison.list(matterId, Map.of()).jsonPath().getString("items.find { it.direction == 'OUTBOUND' }.id");
        JsonPath answer = liaison.read(answerId).jsonPath();
        assertThat(answer.getList("attachments.name")).containsExactly("lampiran.png");
        assertThat(answer.getList("entries.type")).containsExactly("LETTER_REGISTERED", "ATTACHED");
        assertThat(liaison.file(answerId, answer.getString("attachments[0].id")).asByteArray())
                .isEqualTo(SampleFiles.png());
        assertThat(liaison.file(letterId, fileId).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "letterDate, 2026-11-24, #/letterDate",
        "sentAt, 2026-11-23T04:00:01Z, #/sentAt",
        "sentAt, 2026-11-20T01:59:59Z, #/sentAt",
        "sentAt, 2026-11-23T03:59:59Z, #/sentAt",
        "proof, ' ', #/proof",
    })
    void shouldReportTheInvalidFieldOfADispatch(String field, String value, String pointer) {
        // Given
        givenAnApprovedAnswer();
        Map<String, Object> dispatch = dispatch();
        dispatch.put("letterDate", "2026-11-20");
        dispatch.put(field, value);

        // When
        Response rejected = officer.step(letterId, "dispatch", dispatch);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(officer.read(letterId).jsonPath().getBoolean("answered")).isFalse();
    }

    private void givenAnApprovedAnswer() {
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.")
                .then()
                .statusCode(200);
        officer.step(letterId, "submission", Map.of()).then().statusCode(200);
        head.step(letterId, "approval", Map.of()).then().statusCode(200);
    }

    private static Map<String, Object> dispatch() {
        return new HashMap<>(Map.of(
                "number", "700/21/DPU/2026",
                "letterDate", "2026-11-23",
                "sentAt", "2026-11-23T04:00:00Z",
                "subject", "Klarifikasi",
                "proof", "Resi JNE 8812"));
    }
}
