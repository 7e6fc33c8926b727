package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Public consultation forums through the gateway: as a unit, the organisation bureau, the Ombudsman and the public. */
@SystemTest
class ConsultationForumsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    ConsultationForumsIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    @Test
    void shouldShowTheAgreementsOfAForumToEverybodyOnceTheBureauHasPublishedIt() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
        var forum = "/v1/forums/"
                + unit.post("/v1/forums", json(newForum(preparation())))
                        .expect(201)
                        .text("id");
        var published = forum.replace("/v1/forums", "/v1/public-forums");
        everybody.get(published).expect(404);
        otherUnit.get(forum).expect(404);
        unit.ifMatch(unit.get(forum))
                .post(forum + "/announcement", json(Map.of()))
                .expect(200);
        everybody.get(published).expect(200);
        unit.ifMatch(unit.get(forum))
                .put(
                        forum + "/session",
                        json(Map.of(
                                "heldOn",
                                today,
                                "place",
                                "Aula",
                                "minutes",
                                "Peserta membahas antrean.",
                                "attendance",
                                List.of(Map.of("group", "USERS", "represents", "Warga", "participants", 12)))))
                .expect(200);
        unit.post(
                        forum + "/agreements",
                        json(Map.of("text", "Antrean daring dibuka", "owner", "Disdukcapil", "dueOn", today)))
                .expect(201);
        bureau.ifMatch(bureau.get(forum))
                .post(forum + "/closing", json(Map.of()))
                .expect(409);
        unit.ifMatch(unit.get(forum))
                .post(forum + "/record", json(signedByBoth()))
                .expect(200);
        ombudsman.get(forum).expect(200);
        everybody.get(published + "/agreements").expect(404);

        // When
        bureau.ifMatch(bureau.get(forum))
                .post(forum + "/publication", json(Map.of()))
                .expect(200);

        // Then
        assertThat(everybody.get(published + "/agreements").expect(200).body()).contains("Antrean daring dibuka");
        assertThat(everybody.get(published).expect(200).body()).doesNotContain("Siti Aminah");
        assertThat(bureau.get("/v1/quality/forum-coverage/units?limit=100")
                        .expect(200)
                        .body())
                .contains("\"lastHeldOn\":\"" + today + "\"");
        var report = "/v1/quality/forum-report?year=" + today.substring(0, 4);
        assertFile(bureau.with("Accept", "application/pdf").get(report), "application/pdf", "%PDF-");
        assertFile(bureau.with("Accept", XLSX).get(report), XLSX, "PK\u0003\u0004");
    }

    /** PermenPANRB 16/2017: the dialogue is two-way, also online before the session. */
    @Test
    void shouldShowAnOnlineProposalToEverybodyWithTheAnswerOfTheUnit() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        var preparation = preparation();
        preparation.put("consultation", Map.of("opensAt", inDays(-1), "closesAt", inDays(1)));
        var forum = "/v1/forums/"
                + unit.post("/v1/forums", json(newForum(preparation)))
                        .expect(201)
                        .text("id");
        var proposals = forum.replace("/v1/forums", "/v1/public-forums") + "/proposals";
        everybody.post(proposals, json(proposal())).expect(404);
        unit.ifMatch(unit.get(forum))
                .post(forum + "/announcement", json(Map.of()))
                .expect(200);
        var proposal = everybody.post(proposals, json(proposal())).expect(201).text("id");
        assertThat(everybody.all(proposals)).isEmpty();
        otherUnit.get(forum + "/proposals").expect(404);
        var answer = Map.of(
                "proposalIds", List.of(proposal), "answer", "Loket ditambah.", "outcome", "ACCEPTED", "shown", true);

        // When
        unit.ifMatch(unit.get(forum)).post(forum + "/answers", json(answer)).expect(200);

        // Then
        assertThat(everybody.all(proposals))
                .singleElement()
                .satisfies(shown -> assertThat(shown.path("answer").asText()).isEqualTo("Loket ditambah."));
    }

    /** PermenPANRB 16/2017: the rollout to the districts of the regency is followed year by year. */
    @Test
    void shouldCoverTheTwentyDistricts() {
        Polling.standard()
                .untilAsserted(() -> assertThat(bureau.get("/v1/quality/forum-coverage/districts")
                                .expect(200)
                                .json()
                                .path("districts"))
                        .hasSize(20));
    }

    private static void assertFile(ApiResponse file, String type, String begin) {
        assertThat(file.expect(200).header("Content-Type")).startsWith(type);
        assertThat(file.body()).startsWith(begin);
    }

    private static Map<String, Object> newForum(Map<String, Object> preparation) {
        return Map.of("unitCode", UNIT, "preparation", preparation);
    }

    private static Map<String, Object> preparation() {
        return new HashMap<>(Map.of(
                "topic",
                "Antrean loket",
                "subject",
                "SERVICE_PROBLEM",
                "consultedOn",
                "Antrean di loket akta kelahiran.",
                "plannedAt",
                inDays(7),
                "place",
                "Aula",
                "invitations",
                List.of(Map.of("group", "USERS", "invited", "Warga"))));
    }

    private static Map<String, Object> proposal() {
        return Map.of("kind", "PROPOSAL", "group", "USERS", "text", "Tambahkan loket pada jam sibuk.");
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Map<String, Object> signedByBoth() {
        return Map.of(
                "signedAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "provider",
                List.of(Map.of("name", "Rudi Hartono", "represents", "Kepala Dinas")),
                "representatives",
                List.of(Map.of("name", "Siti Aminah", "represents", "Warga")));
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
