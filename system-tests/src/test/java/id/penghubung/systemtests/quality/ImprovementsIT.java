package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaints about a service become an improvement action, through the gateway: as reporter, bureau, unit and Ombudsman. */
@SystemTest
class ImprovementsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";
    private static final String SERVICE = "pindah-datang";
    private static final String THRESHOLD = "/v1/quality/complaint-threshold";

    private final SystemUnderTest system;
    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;

    ImprovementsIT(SystemUnderTest system) {
        this.system = system;
        var everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    @Test
    void shouldOpenAnActionWhenManyComplaintsNameOneServiceAndFollowItUp() {
        // Given
        Polling.standard().until(() -> unit.get("/v1/units/" + UNIT).status() == 200);
        unit.post("/v1/services", json(Map.of("code", SERVICE, "unitCode", UNIT, "name", "Surat pindah datang")))
                .expect(201);
        bureau.ifMatch(bureau.get(THRESHOLD))
                .put(THRESHOLD, json(Map.of("complaints", 2, "days", 30)))
                .expect(200);

        // When
        Submission complaint = complain("Surat pindah datang belum selesai");
        Submission second = complain("Petugas surat pindah meminta kembali besok");
        complain("Surat pindah yang belum diverifikasi");
        for (Submission each : List.of(complaint, second)) {
            // A rule may route the complaint between the reading of its version and the act.
            Polling.standard().until(() -> verify(each).status() == 200);
        }

        // Then
        assertThat(system.reporter("reporter").readComplaint(complaint).text("serviceCode"))
                .isEqualTo(SERVICE);
        Polling.standard().untilAsserted(() -> assertThat(actions(unit)).hasSize(1));
        assertThat(actions(ombudsman)).hasSize(1);
        assertThat(actions(otherUnit)).isEmpty();
        var figures = unit.get("/v1/services/" + SERVICE + "/complaints").expect(200);
        assertThat(figures.json().path("complaints").asInt()).isEqualTo(2);
        assertThat(figures.body()).doesNotContain("meminta kembali");

        String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
        String action = "/v1/quality/improvements/"
                + actions(unit).getFirst().path("id").asText();
        unit.ifMatch(unit.get(action))
                .post(action + "/completion", json(Map.of("completedOn", today, "evidence", "Loket ditambah.")))
                .expect(200);
        unit.ifMatch(unit.get(action))
                .post(action + "/verification", json(Map.of()))
                .expect(403);
        bureau.ifMatch(bureau.get(action))
                .post(action + "/verification", json(Map.of()))
                .expect(200);
        assertThat(bureau.all("/v1/quality/improvement-follow-up?unit=" + UNIT))
                .singleElement()
                .satisfies(followUp ->
                        assertThat(followUp.at("/total/followedUp").asInt()).isPositive());
    }

    private ApiResponse verify(Submission complaint) {
        return system.coordinator().review(complaint, "verification", Map.of());
    }

    private Submission complain(String title) {
        return system.reporter("reporter")
                .submit(Draft.aboutARoad().titled(title).aboutService(SERVICE));
    }

    private static List<JsonNode> actions(ApiClient by) {
        return by.all("/v1/quality/improvements?source=COMPLAINTS&unit=" + UNIT).stream()
                .filter(action -> action.path("serviceCode").asText().equals(SERVICE))
                .toList();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
