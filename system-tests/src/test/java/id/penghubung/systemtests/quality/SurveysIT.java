package id.penghubung.systemtests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A satisfaction survey through the gateway: as a unit, its respondents, the organisation bureau, the Ombudsman and the public. */
@SystemTest
class SurveysIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    SurveysIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    /** PermenPANRB 14/2017: nine elements, an index, and the two lowest elements are improved. */
    @Test
    void shouldPublishTheIndexOfASurveyAndImproveItsTwoLowestElements() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        var id = unit.post("/v1/surveys", json(survey())).expect(201).text("id");
        var survey = "/v1/surveys/" + id;
        otherUnit.get(survey).expect(404);
        ombudsman.get(survey).expect(200);
        var tokens = tokens(unit.post(survey + "/link-sheets", json(Map.of("count", 6)))
                .expect(201)
                .json());
        for (String token : tokens.subList(0, 3)) {
            everybody
                    .post("/v1/survey-links/" + token + "/answer", json(Map.of("values", values())))
                    .expect(201);
        }
        for (String token : tokens.subList(3, 5)) {
            assertThat(everybody.get("/v1/survey-forms/" + token).expect(200).body())
                    .contains("Survei layanan kependudukan")
                    .doesNotContain("<script");
            everybody.post("/v1/survey-forms/" + token, FORM, form()).expect(200);
        }
        everybody
                .post("/v1/survey-links/" + tokens.getFirst() + "/answer", json(Map.of("values", Map.of("TIME", 5))))
                .expect(400);
        everybody.get("/v1/survey-results/" + id).expect(404);

        // When
        unit.ifMatch(unit.get(survey)).post(survey + "/close").expect(200);

        // Then: 7 elements of 4, one of 1, one of 2
        everybody
                .post("/v1/survey-links/" + tokens.getLast() + "/answer", json(Map.of("values", values())))
                .expect(409);
        unit.ifMatch(unit.get(survey)).post(survey + "/publication").expect(403);
        bureau.ifMatch(bureau.get(survey)).post(survey + "/publication").expect(200);
        var results = everybody.get("/v1/survey-results/" + id).expect(200).json();
        assertThat(results.path("respondents").asInt()).isEqualTo(5);
        assertThat(results.path("index").decimalValue()).isEqualByComparingTo("86.11");
        assertThat(results.path("grade").asText()).isEqualTo("B");
        assertThat(results.path("belowSample").asBoolean()).isTrue();
        assertThat(everybody
                        .with("Accept", "application/pdf")
                        .get("/v1/survey-results/" + id)
                        .expect(200)
                        .header("Content-Type"))
                .startsWith("application/pdf");
        assertThat(bureau.all("/v1/quality/improvements?source=SURVEY&unit=" + UNIT))
                .extracting(action -> action.path("finding").asText())
                .anyMatch(finding -> finding.startsWith("Waktu penyelesaian"))
                .anyMatch(finding -> finding.startsWith("Biaya/tarif"));
    }

    private static Map<String, Object> survey() {
        return Map.of(
                "unitCode",
                UNIT,
                "title",
                "Survei layanan kependudukan",
                "periodStart",
                "2025-01-01",
                "periodEnd",
                "2025-06-30",
                "population",
                1000);
    }

    private static Map<String, Integer> values() {
        return Stream.of(
                        "REQUIREMENTS",
                        "PROCEDURE",
                        "PRODUCT",
                        "COMPETENCE",
                        "CONDUCT",
                        "FACILITIES",
                        "COMPLAINT_HANDLING",
                        "TIME",
                        "COST")
                .collect(Collectors.toMap(element -> element, SurveysIT::value));
    }

    private static int value(String element) {
        return switch (element) {
            case "TIME" -> 1;
            case "COST" -> 2;
            default -> 4;
        };
    }

    private static String form() {
        return values().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static List<String> tokens(JsonNode sheet) {
        var tokens = new ArrayList<String>();
        for (JsonNode link : sheet.path("links")) {
            var url = link.path("url").asText();
            tokens.add(url.substring(url.lastIndexOf('/') + 1));
        }
        return tokens;
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
