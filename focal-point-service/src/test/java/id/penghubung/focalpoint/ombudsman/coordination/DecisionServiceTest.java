package id.penghubung.focalpoint.ombudsman.coordination;

import static id.penghubung.focalpoint.testing.CoordinationApiClient.decision;
import static id.penghubung.focalpoint.testing.CoordinationApiClient.meeting;
import static id.penghubung.focalpoint.testing.CoordinationApiClient.participant;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CoordinationApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MatterStream;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes that are closed for ever, and decisions that are carried over until they are done. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DecisionServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    EarlierWork earlier;

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    NotificationWorkers workers;

    @Inject
    MockMailbox mailbox;

    private final CoordinationApiClient liaison = CoordinationApiClient.as(Tokens.ombudsman());
    private final CoordinationApiClient coordinator = CoordinationApiClient.as(Tokens.coordinator());
    private final CoordinationApiClient officer = CoordinationApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";
    private String meetingId = "";

    @BeforeEach
    void givenAnOpenMeeting() {
        clock.stopAt(NOW);
        earlier.end();
        matterId = matters.opened("REGULAR", "dpu", "dishub");
        meetingId = coordinator.opened();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldCloseTheMinutesAndCorrectThemOnlyByAnAddendum() {
        // Given
        String minutes = "agenda/items/" + matterId + "/minutes";
        coordinator
                .put(meetingId, minutes, Map.of("text", "Izin terbit 1 Desember."))
                .then()
                .statusCode(200);
        Map<String, Object> present = new HashMap<>(participant("dpu"));
        present.put("attended", true);
        coordinator
                .put(meetingId, "participants", Map.of("participants", List.of(present)))
                .then()
                .statusCode(200);
        Response early = coordinator.step(meetingId, "addenda", Map.of("text", "x"));
        coordinator
                .step(meetingId, "closing", Map.of("summary", "Rapat ditutup pukul 12."))
                .then()
                .statusCode(200);

        // When
        Response minutesAgain = coordinator.put(meetingId, minutes, Map.of("text", "Izin tidak terbit."));
        Response decisionAgain = coordinator.decide(meetingId, decision());
        JsonPath corrected = liaison.step(meetingId, "addenda", Map.of("text", "Maksudnya 2 Desember."))
                .jsonPath();

        // Then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(minutesAgain.statusCode()).isEqualTo(409);
        assertThat(decisionAgain.statusCode()).isEqualTo(409);
        assertThat(coordinator.items(meetingId).getString("items[0].minutes")).isEqualTo("Izin terbit 1 Desember.");
        assertThat(corrected.getString("state")).isEqualTo("HELD");
        assertThat(corrected.getString("summary")).isEqualTo("Rapat ditutup pukul 12.");
        assertThat(corrected.getBoolean("participants[0].attended")).isTrue();
        assertThat(corrected.getList("addenda.text")).containsExactly("Maksudnya 2 Desember.");
        assertThat(corrected.getString("addenda[0].addedAt")).isEqualTo("2026-11-20T04:00:00Z");
    }

    @Test
    void shouldPrintTheAgendaAndTheMinutes() throws IOException {
        // Given
        coordinator
                .put(meetingId, "agenda/items/" + matterId + "/minutes", Map.of("text", "Izin terbit 1 Desember."))
                .then()
                .statusCode(200);
        coordinator.decided(meetingId, decision());

        // When
        String agenda = printed(meetingId, "agenda.pdf");
        String minutes = printed(meetingId, "minutes.pdf");
        Response notHeld = document(coordinator.planned(meeting()), "minutes.pdf");

        // Then
        assertThat(agenda)
                .contains("Agenda Rapat Koordinasi", "Ruang rapat Sekda", "[Laporan] Penundaan berlarut", "dpu, dishub")
                .doesNotContain("Kirim daftar izin");
        assertThat(minutes)
                .contains("KONSEP", "tidak hadir", "Izin terbit 1 Desember.", "Kirim daftar izin", "8 Januari 2027");
        assertThat(notHeld.statusCode()).isEqualTo(409);
    }

    private Response document(String meeting, String name) {
        return liaison.request().get("/v1/ombudsman/coordination-meetings/{id}/{name}", meeting, name);
    }

    private String printed(String meeting, String name) throws IOException {
        byte[] bytes = document(meeting, name)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void shouldCarryADecisionOverUntilItIsDone() {
        // Given
        String decisionId = coordinator.decided(meetingId, decision());
        String next = coordinator.planned(meeting());
        JsonPath carried = coordinator.items(next);

        // When
        JsonPath done = officer.follow(decisionId, "completion")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> after = coordinator.items(next).getList("items.kind");
        coordinator.follow(decisionId, "reopening").then().statusCode(200);

        // Then
        assertThat(carried.getString("items[0].itemId")).isEqualTo(decisionId);
        assertThat(carried.getString("items[0].reason")).isEqualTo("CARRIED_OVER");
        assertThat(carried.getString("items[0].note")).isEqualTo("Kepala Bidang Perizinan");
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getString("remark")).isEqualTo("Sudah diperiksa.");
        assertThat(done.getString("changedAt")).isEqualTo("2026-11-20T04:00:00Z");
        assertThat(after).containsExactly("MATTER");
        assertThat(coordinator.items(next).getString("items[0].itemId")).isEqualTo(decisionId);
        coordinator.follow(decisionId, "cancellation").then().statusCode(200);
        Response ended = coordinator.follow(decisionId, "completion");
        assertThat(ended.statusCode()).isEqualTo(409);
        assertThat(ended.jsonPath().getString("type")).endsWith("coordination-decision-state");
        assertThat(coordinator.read(meetingId).jsonPath().getList("entries.type"))
                .endsWith(
                        "COORDINATION_DECIDED",
                        "COORDINATION_DECISION_DONE",
                        "COORDINATION_DECISION_REOPENED",
                        "COORDINATION_DECISION_CANCELLED");
    }

    @Test
    void shouldShowAnAgencyOnlyItsOwnDecisions() {
        // Given
        String own = coordinator.decided(meetingId, decision("itemId", matterId));
        String foreign = coordinator.decided(meetingId, decision("agencyCode", "dishub"));

        // When
        JsonPath page = officer.decisions(Map.of("meeting", meetingId)).jsonPath();

        // Then
        assertThat(page.getList("items.id")).containsExactly(own);
        assertThat(officer.readDecision(own).statusCode()).isEqualTo(200);
        assertThat(officer.readDecision(foreign).statusCode()).isEqualTo(404);
        assertThat(officer.follow(foreign, "completion").statusCode()).isEqualTo(404);
        assertThat(officer.follow(own, "cancellation").statusCode()).isEqualTo(403);
        assertThat(coordinator
                        .decisions(Map.of("meeting", meetingId))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactlyInAnyOrder(own, foreign);
    }

    @Test
    void shouldHideADecisionFromAnAccusedOfficer() {
        // Given
        String decisionId = coordinator.decided(meetingId, decision("itemId", matterId));
        matters.accuse(matterId, "dpu", "dpu-2");
        CoordinationApiClient accused = CoordinationApiClient.as(Tokens.namedOfficerOf("dpu", "dpu-2", "focal-point"));

        // Then
        assertThat(accused.readDecision(decisionId).statusCode()).isEqualTo(404);
        assertThat(accused.decisions(Map.of("meeting", meetingId)).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void shouldStreamADecisionAboutAMatterOfOtherAgenciesToTheAgencyThatOwnsIt() {
        // Given
        matters.accuse(matterId, "dishub", "dlhk-2");
        try (MatterStream ofOwner = MatterStream.connect(Tokens.officerOf("dlhk"));
                MatterStream ofAccused = MatterStream.connect(Tokens.namedOfficerOf("dlhk", "dlhk-2", "focal-point"));
                MatterStream ofConcerned = MatterStream.connect(Tokens.officerOf("dpu"))) {
            Map<String, Object> ofDlhk = decision("itemId", matterId);
            ofDlhk.put("agencyCode", "dlhk");

            // When
            String decisionId = coordinator.decided(meetingId, ofDlhk);
            coordinator.follow(decisionId, "completion").then().statusCode(200);
            String last = MatterApiClient.liaison().opened("dpu", Map.of("agencies", List.of("dpu", "dlhk")));

            // Then
            await().untilAsserted(() -> assertThat(ofOwner.types(matterId))
                    .containsExactly("coordination.decision-changed.v1", "coordination.decision-changed.v1"));
            for (MatterStream other : List.of(ofAccused, ofConcerned)) {
                await().untilAsserted(() -> assertThat(other.types(last)).containsExactly("matter.opened.v1"));
                assertThat(other.types(matterId)).isEmpty();
            }
        }
    }

    @Test
    void shouldRecordADecisionInItsMatterForTheAgencyThatOwnsIt() {
        // When
        coordinator.decided(meetingId, decision("itemId", matterId));

        // Then
        assertThat(timeline(Tokens.officerOf("dpu"))).contains("COORDINATION_DECIDED");
        assertThat(timeline(Tokens.officerOf("dishub"))).doesNotContain("COORDINATION_DECIDED");
    }

    @Test
    void shouldFollowUpADecisionAsAnActionOfItsMatter() {
        // Given
        Map<String, Object> decision = decision("itemId", matterId);
        decision.put("asAction", true);

        // When
        JsonPath decided = coordinator
                .decide(meetingId, decision)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        String actionId = decided.getString("actionId");
        JsonPath action =
                ActionApiClient.as(Tokens.officerOf("dpu")).read(actionId).jsonPath();
        assertThat(decided.getString("state")).isEqualTo("ACTION");
        assertThat(action.getString("product")).isEqualTo("AGREEMENT");
        assertThat(action.getString("person")).isEqualTo("Kepala Bidang Perizinan");
        assertThat(action.getString("deadline.dueDate")).isEqualTo("2027-01-08");
        assertThat(coordinator.items(coordinator.planned(meeting())).getList("items.itemId"))
                .containsExactly(actionId, matterId);
        assertThat(coordinator.follow(decided.getString("id"), "completion").statusCode())
                .isEqualTo(409);
    }

    @Test
    void shouldFollowUpAsAnActionOnlyForAnAgencyOfTheMatter() {
        // Given
        Map<String, Object> withoutMatter = decision("asAction", true);
        Map<String, Object> foreign = decision("itemId", matterId);
        foreign.putAll(Map.of("asAction", true, "agencyCode", "diskominfo"));
        Map<String, Object> dueAtOnce = decision("itemId", matterId);
        dueAtOnce.putAll(Map.of("asAction", true, "dueOn", "2026-11-20"));

        // Then
        assertThat(coordinator.decide(meetingId, withoutMatter).jsonPath().getList("errors.pointer"))
                .containsExactly("#/asAction");
        assertThat(coordinator.decide(meetingId, foreign).jsonPath().getList("errors.pointer"))
                .containsExactly("#/agencyCode");
        assertThat(coordinator.decide(meetingId, dueAtOnce).jsonPath().getList("errors.pointer"))
                .containsExactly("#/dueOn");
    }

    private List<String> timeline(String token) {
        return MatterApiClient.as(token)
                .request()
                .get("/v1/ombudsman/matters/{id}/timeline", matterId)
                .jsonPath()
                .getList("entries.type");
    }

    @Test
    void shouldNotifyTheOfficersAndTheHeadOfADecision() {
        // Given
        sendMails();

        // When
        coordinator.decided(meetingId, decision());
        sendMails();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu-kepala@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("8 Januari 2027"));
    }

    private void sendMails() {
        mailbox.clear();
        workers.dispatch();
        clock.stopAt(Instant.parse("2027-06-01T02:00:00Z"));
        workers.sendMails();
        clock.stopAt(NOW);
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "task, ' ', #/task",
        "agencyCode, nowhere, #/agencyCode",
        "account, dpu-nobody, #/account",
        "dueOn, 2026-11-19, #/dueOn",
        "dueOn, 2028-11-20, #/dueOn",
        "dueOn, , #/dueOn",
        "itemId, 0198b3c6-2b10-7c20-9d30-5e6f70819203, #/itemId",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        // When
        Response rejected = coordinator.decide(meetingId, decision(field, value));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(coordinator
                        .decisions(Map.of("meeting", meetingId))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void shouldListLateDecisionsPageByPageEarliestFirst() {
        // Given
        String second = coordinator.decided(meetingId, decision("dueOn", "2026-11-24"));
        String first = coordinator.decided(meetingId, decision("dueOn", "2026-11-23"));
        coordinator.decided(meetingId, decision());
        clock.stopAt(Instant.parse("2026-11-26T04:00:00Z"));

        // When
        JsonPath page = officer.decisions(Map.of("late", "true", "limit", 1)).jsonPath();
        JsonPath rest = officer.decisions(Map.of("late", "true", "limit", 1, "cursor", page.getString("next")))
                .jsonPath();

        // Then
        assertThat(page.getList("items.id")).containsExactly(first);
        assertThat(page.getBoolean("items[0].late")).isTrue();
        assertThat(rest.getList("items.id")).containsExactly(second);
        assertThat(rest.getString("next")).isNull();
        assertThat(officer.decisions(Map.of("state", "LOST")).jsonPath().getList("errors.pointer"))
                .containsExactly("?state");
    }
}
