package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading calendars, and rejected requests to read or change them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CalendarApiTest extends CalendarChangesFixture {

    @Test
    void shouldShowWorkingDaysToEverybody() {
        JsonPath year = getAnonymously("/v1/holidays/years/2026").jsonPath();
        assertThat(year.getBoolean("decreed")).isTrue();
        assertThat(year.getList("items.date", String.class)).contains("2026-12-24", "2026-12-25");

        JsonPath unknown = getAnonymously("/v1/holidays/years/2040").jsonPath();
        assertThat(unknown.getBoolean("decreed")).isFalse();
        assertThat(unknown.getList("items")).isEmpty();

        assertThat(getAnonymously("/v1/holidays/2026-12-25").jsonPath().getString("kind"))
                .isEqualTo("NATIONAL_HOLIDAY");
        assertThat(getAnonymously("/v1/calendars").jsonPath().getList("items.code", String.class))
                .contains("OFFICE", "EVERY_DAY");
        assertThat(getAnonymously("/v1/agencies/dpu/calendar").jsonPath().getString("calendarCode"))
                .isEqualTo("OFFICE");
        assertThat(getAnonymously("/v1/calendars/OFFICE/days?from=2026-12-24&to=2026-12-28")
                        .jsonPath()
                        .getList("items.kind", String.class))
                .containsExactly("JOINT_LEAVE", "NATIONAL_HOLIDAY", "WEEKEND", "WEEKEND", "WORKING_DAY");
    }

    @Test
    void shouldListAtMostOneYearOfDays() {
        assertThat(getAnonymously("/v1/calendars/OFFICE/days?from=2024-01-01&to=2024-12-31")
                        .jsonPath()
                        .getList("items"))
                .hasSize(366);
        assertThat(getAnonymously("/v1/calendars/OFFICE/days?from=2149-12-24")
                        .jsonPath()
                        .getList("items"))
                .as("thirty days more, or up to the end of the calendar")
                .hasSize(8);
        assertThat(getAnonymously("/v1/calendars/OFFICE/days").jsonPath().getList("items"))
                .as("from today")
                .hasSize(31);
        Response tooLong = getAnonymously("/v1/calendars/OFFICE/days?from=2024-01-01&to=2025-01-01");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.jsonPath().getList("errors.pointer")).containsExactly("?to");
    }

    @ParameterizedTest(name = "open from {0} to {1} is rejected at {2}")
    @CsvSource({
        "07:30, , #/closes",
        ", 16:00, #/opens",
        "16:00, 07:30, #/closes",
        "07:30, 07:30, #/closes",
        "07:30, 08:00, #/closes", // a deadline of days would take years
        "07:30:00.1, 16:00, #/closes",
        "noon, 16:00, #/opens",
    })
    void shouldRejectInvalidOfficeHours(String opens, String closes, String pointer) {
        Map<String, Object> request = counter(Map.of());
        request.put("opens", opens);
        request.put("closes", closes);

        Response rejected = put(COUNTER, request, null);

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(getAnonymously(COUNTER).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1} is rejected at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                MONDAY + "| {'kind': 'WEEKEND', 'decree': 'SKB'} | #/kind",
                MONDAY + "| {'kind': 'JOINT_LEAVE'} | #/decree",
                MONDAY + "| {'kind': 'JOINT_LEAVE', 'decree': ' '} | #/decree",
                "/v1/holidays/years/2028 | {'decree': 'SKB', 'days': []} | #/days",
                "/v1/holidays/years/2028 | {'decree': 'SKB', 'days': [{'date': '2027-01-01', 'kind': 'JOINT_LEAVE'}]} "
                        + "| #/days/0/date",
                "/v1/calendars/OFFICE/special-days/2026-11-23 | {'worked': true} | #/reason",
                "/v1/calendars/OFFICE/special-days/2026-11-23 | {'reason': 'Pemilu'} | #/worked",
                COUNTER + "| {'name': 'Loket', 'weekdays': []} | #/weekdays",
                COUNTER + "| {'name': 'Loket', 'weekdays': ['FUNDAY']} | #/weekdays/0",
                "/v1/agencies/dpu/calendar | {'calendarCode': ''} | #/calendarCode",
            })
    void shouldReportTheInvalidField(String path, String body, String pointer) {
        Response rejected = admin.request().body(body.replace('\'', '"')).put(path.strip());

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
    }

    @ParameterizedTest(name = "{0} is answered with {1}")
    @CsvSource({
        "/v1/holidays/2026-02-30, 404",
        "/v1/holidays/tomorrow, 404",
        "/v1/holidays/years/1999, 404",
        "/v1/holidays/years/2150, 404",
        "/v1/calendars/UNKNOWN, 404",
        "/v1/calendars/UNKNOWN/days?from=2026-01-01&to=2026-01-02, 404",
        "/v1/calendars/OFFICE/special-days/2026-11-23, 404",
        "/v1/calendars/OFFICE/days?to=tomorrow, 400",
        "/v1/calendars/OFFICE/days?from=2026-01-02&to=2026-01-01, 400",
        "/v1/calendars/OFFICE/days?from=1999-12-31&to=2000-01-01, 400",
        "/v1/agencies/unknown/calendar, 404",
    })
    void shouldRejectUnknownOrInvalidPaths(String path, int status) {
        assertThat(getAnonymously(path).statusCode()).isEqualTo(status);
    }

    @Test
    void shouldRejectChangesWithoutTheirPrecondition() {
        assertThat(put("/v1/holidays/2040-05-01", FREE, null).jsonPath().getString("type"))
                .endsWith("year-not-decreed");
        assertThat(put("/v1/calendars/UNKNOWN/special-days/2026-11-23", CLOSED, null)
                        .statusCode())
                .isEqualTo(404);
        Response unknownCalendar = put("/v1/agencies/dpu/calendar", Map.of("calendarCode", "UNKNOWN"), "\"0\"");
        assertThat(unknownCalendar.statusCode()).isEqualTo(409);
        assertThat(unknownCalendar.jsonPath().getString("type")).endsWith("unknown-calendar");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT, " + MONDAY,
        "DELETE, " + MONDAY,
        "PUT, /v1/holidays/years/2028",
        "PUT, " + COUNTER,
        "PUT, /v1/calendars/OFFICE/special-days/2026-11-23",
        "DELETE, /v1/calendars/OFFICE/special-days/2026-11-23",
        "PUT, /v1/agencies/dpu/calendar",
    })
    void shouldAllowChangesByAdministratorsOnly(String method, String path) {
        assertThat(Stream.of(Tokens.headOf("dpu"), Tokens.coordinator(), Tokens.officerOf("dpu"))
                        .map(token -> CaseApiClient.as(token)
                                .request()
                                .body(Map.of())
                                .request(method, path)
                                .statusCode()))
                .containsOnly(403);
        assertThat(RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body(Map.of())
                        .request(method, path)
                        .statusCode())
                .isEqualTo(401);
    }
}
