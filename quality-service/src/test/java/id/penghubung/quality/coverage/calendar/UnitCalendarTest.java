package id.penghubung.quality.coverage.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Obligations of a unit in a year, with last days and next steps. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitCalendarTest {

    @Test
    void shouldShowWhatAUnitOwesWithTheLegalBasisAndTheNextStep() {
        // Given
        String unit = SampleUnits.publishNew("Dinas Uji Kewajiban");

        // When
        Response calendar = calendar(Tokens.officerOf(unit), unit, 2025);

        // Then
        calendar.then()
                .statusCode(200)
                .body("unitName", equalTo("Dinas Uji Kewajiban"))
                .body("entries.column", hasItems("STANDARD", "PLEDGE", "FORUM", "SURVEY"))
                .body("entries.find { it.column == 'SURVEY' }.legalBasis", equalTo("PermenPANRB 14/2017"))
                .body("entries.find { it.column == 'SURVEY' }.dueOn", equalTo("2025-12-31"))
                .body("entries.find { it.column == 'SURVEY' }.state", equalTo("LATE"))
                .body("entries.find { it.column == 'SURVEY' }.nextStep.code", equalTo("OPEN_SURVEY"));
    }

    @Test
    void shouldShowTheCalendarOfAUnitToItsOwnAgencyAndTheSupervisorsOnly() {
        // Given
        String unit = SampleUnits.publishNew("Dinas Uji Kewajiban");

        // When
        Response foreign = calendar(Tokens.officerOf("dpu"), unit, 2026);

        // Then
        foreign.then().statusCode(404);
        calendar(Tokens.qualityCoordinator(), unit, 2026).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.officerOf(unit))
                .get("/v1/quality/calendar")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?unit"));
    }

    private static Response calendar(String token, String unit, int year) {
        return given().auth().oauth2(token).get("/v1/quality/calendar?unit={unit}&year={year}", unit, year);
    }
}
