package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pledges of units through the gateway: as a unit and its head, the organisation bureau, the Ombudsman and the public. */
@SystemTest
class PledgesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "dpu";
    private static final String OTHER_UNIT = "disdukcapil";
    private static final String TEXT = "Kami sanggup memperbaiki jalan dalam tiga hari.";

    private final ApiClient unit;
    private final ApiClient head;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    PledgesIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        head = everybody.withToken(system.tokens().of("dpu-kepala"));
        otherUnit = everybody.withToken(system.tokens().of(OTHER_UNIT));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    @Test
    void shouldShowAPledgeToEverybodyOnceTheHeadHasPublishedItUu25Of2009Art22() {
        // Given
        var pledge = draft(unit, UNIT, "Kami sanggup memperbaiki jalan.");
        otherUnit.get(pledge).expect(404);
        ombudsman.get(pledge).expect(200);
        unit.ifMatch(unit.get(pledge)).put(pledge, json(Map.of("text", TEXT))).expect(200);
        sign(unit, pledge).expect(403);
        publish(head, pledge).expect(409);
        sign(head, pledge).expect(200);
        unit.ifMatch(unit.get(pledge))
                .put(pledge, json(Map.of("text", "Kami berusaha.")))
                .expect(409);
        decree(head, pledge).expect(200);
        everybody.get("/v1/units/" + UNIT + "/pledge").expect(404);

        // When
        publish(head, pledge).expect(200);

        // Then
        var published = everybody.get("/v1/units/" + UNIT + "/pledge").expect(200);
        assertThat(published.text("text")).isEqualTo(TEXT);
        assertThat(published.text("signatory")).isEqualTo("Yusuf Ramadhan");
        assertThat(published.text("decreeNumber")).isEqualTo("SK-22");
        assertThat(published.json().at("/media/0").asText()).isEqualTo("Papan di loket");
    }

    @Test
    void shouldKeepAPledgeInForceUntilTheBureauPublishesTheNextOneUu25Of2009Art22() {
        // Given
        var first = signedAndDecreed("Kami sanggup menerbitkan akta dalam dua hari.");
        publish(bureau, first).expect(200);
        var next = signedAndDecreed("Kami sanggup menerbitkan akta dalam satu hari.");
        assertThat(everybody.get("/v1/units/" + OTHER_UNIT + "/pledge").text("text"))
                .contains("dua hari");

        // When
        publish(bureau, next).expect(200);

        // Then
        assertThat(everybody.get("/v1/units/" + OTHER_UNIT + "/pledge").text("text"))
                .contains("satu hari");
        assertThat(otherUnit.get(first).text("state")).isEqualTo("SUPERSEDED");
    }

    /** Returns the path of a pledge of the other unit that only needs its publication. */
    private String signedAndDecreed(String text) {
        var pledge = draft(otherUnit, OTHER_UNIT, text);
        sign(bureau, pledge).expect(200);
        decree(bureau, pledge).expect(200);
        return pledge;
    }

    /** Begins a pledge once the unit is known, and returns its path. */
    private String draft(ApiClient by, String unitCode, String text) {
        Polling.standard().until(() -> everybody.get("/v1/units/" + unitCode).status() == 200);
        return "/v1/pledges/"
                + by.post("/v1/pledges", json(Map.of("unitCode", unitCode, "text", text)))
                        .expect(201)
                        .text("id");
    }

    private static ApiResponse sign(ApiClient by, String pledge) {
        return by.ifMatch(by.get(pledge))
                .post(
                        pledge + "/signature",
                        json(Map.of("signatory", "Yusuf Ramadhan", "position", "Kepala Dinas", "signedOn", today())));
    }

    private static ApiResponse decree(ApiClient by, String pledge) {
        return by.ifMatch(by.get(pledge))
                .post(pledge + "/decree", json(Map.of("decreeNumber", "SK-22", "decreeDate", today())));
    }

    private static ApiResponse publish(ApiClient by, String pledge) {
        return by.ifMatch(by.get(pledge))
                .post(pledge + "/publication", json(Map.of("media", List.of("Papan di loket"))));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
