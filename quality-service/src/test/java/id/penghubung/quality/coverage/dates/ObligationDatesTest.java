package id.penghubung.quality.coverage.dates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dates of what each unit owes are data of the organisation bureau. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ObligationDatesTest {

    @Inject
    Obligations obligations;

    /** PermenPANRB 14/2017, 15/2014 and 16/2017 and UU 25/2009 say "each year" and name no day: the last one of the year. */
    @Test
    void shouldOweWhatTheLawAsksForOnceAYearUntilTheEndOfTheYear() {
        // Given
        int year = 2026;

        // When
        Map<CoverageColumn, Obligation> owed = obligations.of(year);

        // Then
        assertThat(owed)
                .containsKeys(
                        CoverageColumn.STANDARD, CoverageColumn.PLEDGE, CoverageColumn.FORUM, CoverageColumn.SURVEY)
                .doesNotContainKey(CoverageColumn.RATING);
        assertThat(owed.values())
                .allSatisfy(obligation -> assertThat(obligation.dueOn(year)).isEqualTo("2026-12-31"));
    }

    @Test
    void shouldMoveADateFromAYearOnByItsVersionOnly() {
        // Given: no version of a year without dates can be named
        String unit = SampleUnits.publishNew("Dinas Uji Kalender");
        put(2970, "\"0\"", dates("11-30")).then().statusCode(412);
        String tag =
                put(2970, null, dates("11-30")).then().statusCode(200).extract().header("ETag");

        // When
        Response replaced = put(2970, tag, dates("02-29"));

        // Then
        replaced.then().statusCode(200).body("version", equalTo(1));
        as(Tokens.officerOf(unit))
                .get("/v1/quality/calendar?unit={unit}&year=2970", unit)
                .then()
                .statusCode(200)
                .body("entries.column", contains("SURVEY"))
                .body("entries.dueOn", contains("2970-02-28"))
                .body("entries.remindOn", contains("2970-01-29"));
        assertThat(obligations.of(2969)).hasSizeGreaterThan(1);
        put(2970, tag, dates("11-30")).then().statusCode(412);
        put(2970, null, dates("11-30")).then().statusCode(428);
    }

    @Test
    void shouldRejectADayThatDoesNotExistAndAColumnThatStandsTwice() {
        // Given
        Map<String, Object> twice = Map.of("obligations", List.of(obligation("11-30"), obligation("12-31")));

        // When
        Response refused = put(2980, null, twice);

        // Then
        refused.then().statusCode(400).body("errors.pointer", contains("#/obligations"));
        put(2980, null, dates("02-30")).then().statusCode(400).body("errors.pointer", contains("#/obligations/0/due"));
        assertThat(obligations.of(2980).get(CoverageColumn.FORUM))
                .isEqualTo(obligations.of(2979).get(CoverageColumn.FORUM));
    }

    @Test
    void shouldTakeTheLastDayOfFebruaryInACommonYear() {
        // Given
        Obligation obligation = new Obligation(CoverageColumn.SURVEY, "02-29", 30, "PermenPANRB 14/2017");

        // When
        LocalDate common = obligation.dueOn(2026);

        // Then
        assertThat(common).isEqualTo("2026-02-28");
        assertThat(obligation.dueOn(2028)).isEqualTo("2028-02-29");
    }

    private static Map<String, Object> dates(String due) {
        return Map.of("obligations", List.of(obligation(due)));
    }

    private static Map<String, Object> obligation(String due) {
        return Map.of("column", "SURVEY", "due", due, "remindDaysBefore", 30, "legalBasis", "PermenPANRB 14/2017");
    }

    private static Response put(int year, @Nullable String tag, Map<String, Object> dates) {
        RequestSpecification request = as(Tokens.qualityCoordinator()).body(dates);
        return (tag == null ? request : request.header("If-Match", tag))
                .put("/v1/quality/obligation-dates/{year}", year);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
