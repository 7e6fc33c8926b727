package id.penghubung.quality.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods and bounds of the Ombudsman by year are data. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RatingScaleTest {

    @Inject
    RatingScales scales;

    /** 2021: green 81.00 to 100, yellow 51.00 to 80.99, red below; 2022 to 2024: bounds at 88, 78, 54 and 32. */
    @ParameterizedTest
    @CsvSource({
        "2021, 100.00, GREEN",
        "2021, 81.00, GREEN",
        "2021, 80.99, YELLOW",
        "2021, 51.00, YELLOW",
        "2021, 50.99, RED",
        "2021, 0.00, RED",
        "2022, 88.00, A",
        "2022, 87.99, B",
        "2023, 78.00, B",
        "2023, 77.99, C",
        "2024, 54.00, C",
        "2024, 53.99, D",
        "2024, 32.00, D",
        "2024, 31.99, E"
    })
    void shouldAllowAScoreInExactlyOneLevelOfItsYear(int year, BigDecimal score, String level) {
        // Given
        RatingScale scale = scales.require(year);

        // When
        List<String> allowing = scale.levels().stream()
                .filter(each -> each.allows(score))
                .map(RatingScale.Level::code)
                .toList();

        // Then
        assertThat(allowing).containsExactly(level);
    }

    @Test
    void shouldSayThatTheBoundsOf2022WereNotConfirmedAndThatOpinionsHaveNone() {
        // Given
        String head = Tokens.headOf("dpu");

        // When
        Response listed = RatingScenario.as(head).get("/v1/quality/rating-scales");

        // Then
        listed.then()
                .statusCode(200)
                .body("items.firstYear", hasItem(2025))
                .body("items.find { it.firstYear == 2021 }.scale.confirmed", equalTo(true))
                .body("items.find { it.firstYear == 2022 }.scale.confirmed", equalTo(false))
                .body(
                        "items.find { it.firstYear == 2025 }.scale.levels.findAll { it.from != null }.size()",
                        equalTo(0));
    }

    @Test
    void shouldReplaceAScaleByItsVersionOnly() {
        // Given
        Map<String, Object> scale = Map.of(
                "method",
                "OPINION",
                "legalBasis",
                "Peraturan Ombudsman 61/2025",
                "confirmed",
                true,
                "levels",
                List.of(Map.of("code", "HIGHEST", "name", "Kualitas Tertinggi", "from", 90, "to", 100)),
                "dimensions",
                List.of());
        put("\"0\"", scale).then().statusCode(412);
        String tag = put(null, scale).then().statusCode(200).extract().header("ETag");

        // When
        Response replaced = put(tag, scale);

        // Then
        replaced.then().statusCode(200).body("version", equalTo(1));
        put(tag, scale).then().statusCode(412);
        put(null, scale).then().statusCode(428);
    }

    @Test
    void shouldRejectBoundsInTheWrongOrder() {
        // Given
        Map<String, Object> scale = Map.of(
                "method",
                "CLASSES",
                "legalBasis",
                "Contoh",
                "confirmed",
                false,
                "levels",
                List.of(Map.of("code", "A", "name", "A", "from", 100, "to", 88)),
                "dimensions",
                List.of());

        // When
        Response refused =
                RatingScenario.as(Tokens.qualityCoordinator()).body(scale).put("/v1/quality/rating-scales/2980");

        // Then
        refused.then().statusCode(400).body("errors.pointer", contains("#"));
    }

    /** A scale of a year that no other test uses. */
    private static Response put(@Nullable String tag, Map<String, Object> scale) {
        var request = RatingScenario.as(Tokens.qualityCoordinator()).body(scale);
        return (tag == null ? request : request.header("If-Match", tag)).put("/v1/quality/rating-scales/2990");
    }
}
