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
import org.junit.jupiter.api.Test;

/** Ratings by the Ombudsman and the coverage of a year through the gateway: as the Ombudsman, a unit, the bureau and the public. */
@SystemTest
class RatingsAndCoverageIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "disdukcapil";
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ApiClient unit;
    private final ApiClient otherUnit;
    private final ApiClient bureau;
    private final ApiClient ombudsman;
    private final ApiClient everybody;

    RatingsAndCoverageIT(SystemUnderTest system) {
        everybody = system.withoutToken();
        unit = everybody.withToken(system.tokens().of(UNIT));
        otherUnit = everybody.withToken(system.tokens().of("dpu"));
        bureau = everybody.withToken(system.tokens().of("quality-coordinator"));
        ombudsman = everybody.withToken(system.tokens().of("ombudsman"));
    }

    @Test
    void shouldShowARatingToEverybodyOnceItIsPublishedAndCountItInTheCoverage() {
        // Given
        Polling.standard().until(() -> everybody.get("/v1/units/" + UNIT).status() == 200);
        unit.post("/v1/ratings", json(rating(documentOfOmbudsman()))).expect(403);
        var rating = "/v1/ratings/"
                + ombudsman
                        .post("/v1/ratings", json(rating(documentOfOmbudsman())))
                        .expect(201)
                        .text("id");
        unit.get(rating).expect(200);
        otherUnit.get(rating).expect(404);
        assertThat(everybody
                        .get("/v1/public-ratings/" + UNIT)
                        .expect(200)
                        .json()
                        .get("years"))
                .isEmpty();

        // When
        ombudsman
                .ifMatch(ombudsman.get(rating))
                .post(rating + "/publication", json(Map.of()))
                .expect(200);

        // Then
        assertThat(everybody.get("/v1/public-ratings/" + UNIT).expect(200).body())
                .contains("Kualitas Tertinggi")
                .contains("93.67");
        assertThat(unit.get("/v1/rating-trends/" + UNIT).expect(200).body()).contains("\"year\":2024");
        assertThat(stateOfRating(
                        bureau.get("/v1/quality/coverage?year=2024").expect(200).json()))
                .isEqualTo("DONE");
        assertThat(stateOfRating(
                        unit.get("/v1/quality/coverage?year=2023").expect(200).json()))
                .isEqualTo("MISSING");
        assertThat(bureau.with("Accept", "text/csv")
                        .get("/v1/quality/coverage?year=2024")
                        .expect(200)
                        .body())
                .startsWith("year,unit_code,unit_name,agency_code,column,state,done_on,due_on,next_step,owner");
        var workbook = bureau.with("Accept", XLSX)
                .get("/v1/quality/coverage?year=2024")
                .expect(200);
        assertThat(workbook.header("Content-Type")).startsWith(XLSX);
        assertThat(workbook.body()).startsWith("PK\u0003\u0004");
        assertThat(unit.get("/v1/quality/calendar?unit=" + UNIT + "&year=2024")
                        .expect(200)
                        .body())
                .contains("PermenPANRB 14/2017");
        everybody.get("/v1/quality/coverage?year=2024").expect(401);
    }

    private String documentOfOmbudsman() {
        var form = part("number", "B/113/PC.01/XII/2024")
                + part("issuedOn", "2024-12-10")
                + "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hasil.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + PDF + "\r\n--batas--\r\n";
        return ombudsman
                .post("/v1/rating-documents", "multipart/form-data; boundary=batas", form)
                .expect(201)
                .text("id");
    }

    private static String part(String name, String value) {
        return "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Map<String, Object> rating(String document) {
        return Map.of(
                "unitCode",
                UNIT,
                "year",
                2024,
                "entry",
                Map.of(
                        "level",
                        "A",
                        "score",
                        93.67,
                        "dimensions",
                        List.of(Map.of("dimension", "INPUT", "score", 92.1)),
                        "documentId",
                        document));
    }

    private static String stateOfRating(JsonNode coverage) {
        for (JsonNode each : coverage.get("units")) {
            if (each.get("unitCode").asText().equals(UNIT)) {
                for (JsonNode cell : each.get("cells")) {
                    if (cell.get("column").asText().equals("RATING")) {
                        return cell.get("state").asText();
                    }
                }
            }
        }
        throw new AssertionError("The coverage has no rating of " + UNIT);
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
