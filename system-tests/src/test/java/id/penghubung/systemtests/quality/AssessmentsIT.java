package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The assessment of a unit through the gateway: as the organisation bureau, the unit, an evaluator, the Ombudsman and a user. */
@SystemTest
class AssessmentsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";
    private static final String AGENCY_OF_EVALUATOR = "bappeda";
    private static final String INSTRUMENTS = "/v1/quality/assessment-instruments";

    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient evaluator;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    AssessmentsIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        evaluator = everybody.withToken(system.tokens().of("evaluator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    /** PermenPANRB 29/2022: F-01 of the unit, F-02 of an evaluator, F-03 of users, combined as the instrument says. */
    @Test
    void shouldCompileTheIndexOfAUnitFromItsThreeForms() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        bureau.post(INSTRUMENTS, json(instrument(70))).expect(422);
        var instrument =
                bureau.post(INSTRUMENTS, json(instrument(75))).expect(201).text("id");
        var released = INSTRUMENTS + "/" + instrument;
        bureau.ifMatch(bureau.get(released)).post(released + "/release").expect(200);
        requireOtherEvaluator(instrument);
        var assessment = "/v1/assessments/"
                + unit.post("/v1/assessments", json(Map.of("instrumentId", instrument, "unitCode", UNIT)))
                        .expect(201)
                        .text("id");
        otherUnit.get(assessment).expect(404);
        unit.ifMatch(unit.get(assessment))
                .put(assessment + "/self-assessment", scores(5))
                .expect(200);
        unit.ifMatch(unit.get(assessment))
                .post(assessment + "/self-assessment/submission")
                .expect(200);
        var links = evaluator
                .post(assessment + "/user-links", json(Map.of("count", 5, "days", 7)))
                .expect(201)
                .json()
                .path("links");
        for (JsonNode link : links) {
            var url = link.path("url").asText();
            var token = url.substring(url.lastIndexOf('/') + 1);
            everybody.get("/v1/assessment-forms/" + token).expect(200);
            everybody
                    .post("/v1/assessment-links/" + token + "/answer", json(Map.of("values", Map.of("petugas", 5))))
                    .expect(201);
        }
        unit.ifMatch(unit.get(assessment))
                .put(assessment + "/evaluation", scores(4))
                .expect(403);
        evaluator
                .ifMatch(evaluator.get(assessment))
                .put(assessment + "/evaluation", scores(4))
                .expect(200);

        // When
        evaluator
                .ifMatch(evaluator.get(assessment))
                .post(assessment + "/evaluation/submission")
                .expect(200);

        // Then: 0.75 × 4 + 0.25 × 5
        assertThat(unit.get(assessment + "/result")
                        .expect(200)
                        .json()
                        .at("/index")
                        .decimalValue())
                .isEqualByComparingTo("4.25");
        unit.ifMatch(unit.get(assessment))
                .post(assessment + "/objection", json(Map.of("reason", "Bukti ada.", "indicators", List.of("satu"))))
                .expect(200);
        bureau.ifMatch(bureau.get(assessment))
                .post(
                        assessment + "/objection/decision",
                        json(Map.of("outcome", "REJECTED", "reason", "Bukti tidak memadai.")))
                .expect(200);
        assertThat(ombudsman
                        .get("/v1/quality/assessment-compilation?instrument=" + instrument)
                        .expect(200)
                        .body())
                .contains("\"state\":\"CONCLUDED\"")
                .contains("\"index\":4.25");
    }

    /** An evaluator neither scores a unit of their own agency nor makes links for its users. */
    private void requireOtherEvaluator(String instrument) {
        Polling.standard()
                .until(() -> everybody.get("/v1/units/" + AGENCY_OF_EVALUATOR).status() == 200);
        var own = "/v1/assessments/"
                + bureau.post(
                                "/v1/assessments",
                                json(Map.of("instrumentId", instrument, "unitCode", AGENCY_OF_EVALUATOR)))
                        .expect(201)
                        .text("id");
        assertThat(evaluator
                        .ifMatch(evaluator.get(own))
                        .put(own + "/evaluation", scores(5))
                        .expect(403)
                        .body())
                .contains("assessment-own-unit");
        evaluator.post(own + "/user-links", json(Map.of("count", 1, "days", 7))).expect(403);
    }

    private static Map<String, Object> instrument(int evaluatorShare) {
        return Map.of(
                "code",
                "uji-" + UUID.randomUUID(),
                "year",
                2026,
                "kind",
                "KPI",
                "title",
                "Evaluasi mandiri",
                "content",
                Map.of(
                        "aspects",
                        List.of(Map.of(
                                "code",
                                "aspek",
                                "name",
                                "Aspek",
                                "weight",
                                100,
                                "indicators",
                                List.of(Map.of(
                                        "code", "satu", "name", "Satu", "weight", 100, "lowest", 0, "highest", 5)))),
                        "questions",
                        List.of(Map.of("code", "petugas", "text", "Petugas?")),
                        "combination",
                        Map.of("self", 0, "evaluator", evaluatorShare, "users", 25),
                        "categories",
                        List.of(Map.of("code", "semua", "name", "semua", "from", 0)),
                        "objectionDays",
                        7,
                        "leastUsers",
                        5));
    }

    private static JsonNode scores(int value) {
        return json(Map.of("scores", List.of(Map.of("indicator", "satu", "value", value))));
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
