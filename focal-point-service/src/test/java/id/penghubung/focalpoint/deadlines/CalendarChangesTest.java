package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading calendars and changing them while deadlines are running. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CalendarChangesTest {

    private static final Instant THURSDAY = Instant.parse("2026-11-19T02:00:00Z");
    private static final String MONDAY = "/v1/holidays/2026-11-23";
    private static final String COUNTER = "/v1/calendars/COUNTER";
    private static final String MONDAY_OF_COUNTER = COUNTER + "/special-days/2026-11-23";
    private static final Map<String, ?> FREE = Map.of("kind", "JOINT_LEAVE", "decree", "SKB 3 Menteri, perubahan");
    private static final Map<String, ?> CLOSED = Map.of("worked", false, "reason", "Listrik padam");

    @Inject
    RecalculationJob job;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient admin = CaseApiClient.as(AccessTokens.admin());
    private final CaseApiClient coordinator = CaseApiClient.as(AccessTokens.coordinator());

    @BeforeEach
    void startOnThursday() {
        clock.stopAt(THURSDAY);
    }

    @AfterEach
    void restore() {
        database.execute("delete from holiday where day = '2026-11-23' or year = 2028");
        database.execute("delete from calendar_year where year = 2028");
        database.execute("delete from special_day");
        database.execute("delete from agency_calendar where agency_code in ('dinsos', 'disdamkar')");
        database.execute("delete from work_calendar where code = 'COUNTER'");
        database.execute("update deadline set calendar_code = 'OFFICE' where calendar_code = 'COUNTER'");
        job.run();
        clock.run();
    }

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

    @Test
    void shouldMoveDeadlinesWhenAHolidayIsDeclaredAndBackWhenItIsRevoked() {
        // Given
        String caseId = opened("dpu");
        assertThat(due(caseId)).isEqualTo("2026-11-26");

        // When
        accepted(put(MONDAY, FREE, null));

        // Then
        assertThat(due(caseId)).isEqualTo("2026-11-27");
        accepted(delete(MONDAY, tag(MONDAY)));
        assertThat(due(caseId)).isEqualTo("2026-11-26");
        assertThat(admin.request().get(MONDAY).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRequireTheCurrentETagForChanges() {
        accepted(put(MONDAY, FREE, null));
        String seen = tag(MONDAY);

        assertThat(put(MONDAY, FREE, null).statusCode()).isEqualTo(428);
        assertThat(put(MONDAY, FREE, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(delete(MONDAY, null).statusCode()).isEqualTo(428);
        assertThat(delete(MONDAY, "\"1\"").statusCode()).isEqualTo(412);
        accepted(put(MONDAY, FREE, seen));
        assertThat(delete(MONDAY, seen).statusCode())
                .as("changed in the meantime")
                .isEqualTo(412);
        accepted(delete(MONDAY, tag(MONDAY)));
        assertThat(put(MONDAY, FREE, seen).statusCode())
                .as("revoked in the meantime")
                .isEqualTo(412);
    }

    @Test
    void shouldAcceptOnlyOneOfTwoConcurrentChangesOfADay() {
        assertThat(ConcurrentCalls.times(2, () -> put(MONDAY, FREE, null).statusCode()))
                .containsExactlyInAnyOrder(202, 428);

        String seen = tag(MONDAY);
        assertThat(ConcurrentCalls.times(2, () -> delete(MONDAY, seen).statusCode()))
                .contains(202)
                .containsAnyOf(404, 412);
        assertThat(database.column("select 1 from holiday where day = '2026-11-23' and known_until is null"))
                .isEmpty();
    }

    /** A day can be declared, revoked and declared again at the same time of the clock. */
    @Test
    void shouldKeepOneVersionOfADayForEachTime() {
        // Given
        accepted(put(MONDAY, FREE, null));
        accepted(delete(MONDAY, tag(MONDAY)));
        accepted(put(MONDAY, FREE, null));

        // When
        String caseId = opened("dpu");

        // Then
        assertThat(due(caseId)).isEqualTo("2026-11-27");
        assertThat(explanation(caseId).getString("days.find { it.date == '2026-11-23' }.kind"))
                .isEqualTo("JOINT_LEAVE");
    }

    /** The clocks of replicas differ, so an entry may seem to end after its successor was created. */
    @Test
    void shouldExplainDeadlinesWhenReplicaClocksDiffer() {
        // Given
        accepted(put(MONDAY, FREE, null));
        clock.stopAt(THURSDAY.plusSeconds(3));
        accepted(delete(MONDAY, tag(MONDAY)));
        clock.stopAt(THURSDAY.plusSeconds(1));
        accepted(put(MONDAY, Map.of("kind", "NATIONAL_HOLIDAY", "decree", "Keppres"), null));

        // When
        clock.stopAt(THURSDAY.plusSeconds(2));
        String caseId = opened("dpu");

        // Then
        assertThat(explanation(caseId).getString("days.find { it.date == '2026-11-23' }.kind"))
                .isEqualTo("NATIONAL_HOLIDAY");
    }

    @Test
    void shouldMarkDeadlinesProvisionalUntilTheYearIsDecreed() {
        // Given: five working days from Wednesday, 29 December 2027 reach into a year that is not decreed
        String caseId = coordinator.awaitCaseId(RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2027-12-29T02:00:00Z"))
                .publish());
        assertThat(due(caseId)).isEqualTo("2028-01-05");
        assertThat(followUp(caseId).getBoolean("provisional")).isTrue();

        // When
        accepted(put(
                "/v1/holidays/years/2028",
                Map.of(
                        "decree",
                        "SKB 3 Menteri 2028",
                        "days",
                        List.of(Map.of("date", "2028-01-03", "kind", "NATIONAL_HOLIDAY", "name", "Tahun Baru"))),
                null));

        // Then
        assertThat(due(caseId)).isEqualTo("2028-01-06");
        assertThat(followUp(caseId).getString("provisional")).isNull();
        assertThat(explanation(caseId).getString("days.find { it.date == '2028-01-03' }.note"))
                .isEqualTo("Tahun Baru");
        Response again = put(
                "/v1/holidays/years/2028",
                Map.of("decree", "Lagi", "days", List.of(Map.of("date", "2028-01-03", "kind", "JOINT_LEAVE"))),
                null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).endsWith("year-already-decreed");
    }

    @Test
    void shouldMoveOnlyDeadlinesOfTheClosedOffice() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");
        String elsewhere = opened("dpu");

        // When
        accepted(put(MONDAY_OF_COUNTER, CLOSED, null));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-27");
        assertThat(due(elsewhere)).isEqualTo("2026-11-26");
        assertThat(explanation(affected).getString("days.find { it.date == '2026-11-23' }.note"))
                .isEqualTo("Listrik padam");
        assertThat(put(MONDAY_OF_COUNTER, CLOSED, null).statusCode()).isEqualTo(428);
        assertThat(put(MONDAY_OF_COUNTER, CLOSED, "\"0\"").statusCode()).isEqualTo(412);
        accepted(delete(MONDAY_OF_COUNTER, tag(MONDAY_OF_COUNTER)));
        assertThat(due(affected)).isEqualTo("2026-11-26");
    }

    @Test
    void shouldCountExtraWorkingDayOfAnOffice() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");

        // When
        accepted(put(
                COUNTER + "/special-days/2026-11-21", Map.of("worked", true, "reason", "Pelayanan hari Sabtu"), null));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-25");
    }

    @Test
    void shouldMoveOnlyDeadlinesOfTheAgencyWhoseCalendarChanges() {
        // Given
        String fireBrigadeCase = opened("disdamkar");
        String elsewhere = opened("dpu");
        String path = "/v1/agencies/disdamkar/calendar";
        assertThat(put(path, Map.of("calendarCode", "EVERY_DAY"), null).statusCode())
                .isEqualTo(428);

        // When
        accepted(put(path, Map.of("calendarCode", "EVERY_DAY"), tag(path)));

        // Then
        assertThat(due(fireBrigadeCase)).isEqualTo("2026-11-24");
        assertThat(due(elsewhere)).isEqualTo("2026-11-26");
        assertThat(put(path, Map.of("calendarCode", "OFFICE"), "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(explanation(fireBrigadeCase).getString("calendarCode")).isEqualTo("EVERY_DAY");
    }

    @Test
    void shouldMoveDeadlinesWhenWeekdaysOfTheCalendarChange() {
        // Given
        assignCounterCalendar("dinsos");
        String affected = opened("dinsos");
        Map<String, Object> sixDayWeek = counter(
                Map.of("weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")));
        assertThat(put(COUNTER, sixDayWeek, null).statusCode()).isEqualTo(428);

        // When
        accepted(put(COUNTER, sixDayWeek, tag(COUNTER)));

        // Then
        assertThat(due(affected)).isEqualTo("2026-11-25");
        assertThat(getAnonymously(COUNTER).jsonPath().getString("opens")).isEqualTo("07:30:00");
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
        assertThat(Stream.of(AccessTokens.headOf("dpu"), AccessTokens.coordinator(), AccessTokens.officerOf("dpu"))
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

    private void assignCounterCalendar(String agency) {
        assertThat(put(COUNTER, counter(Map.of()), null).statusCode()).isEqualTo(201);
        String path = "/v1/agencies/" + agency + "/calendar";
        accepted(put(path, Map.of("calendarCode", "COUNTER"), tag(path)));
    }

    private static Map<String, Object> counter(Map<String, ?> other) {
        Map<String, Object> counter = new HashMap<>(Map.of(
                "name",
                "Loket",
                "weekdays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "holidaysWorked",
                false,
                "jointLeaveWorked",
                false,
                "opens",
                "07:30",
                "closes",
                "16:00"));
        counter.putAll(other);
        return counter;
    }

    private void accepted(Response response) {
        assertThat(response.statusCode()).isEqualTo(202);
        job.run();
        assertThat(coordinator
                        .request()
                        .get(response.header("Location"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("DONE");
    }

    private Response put(String path, Map<String, ?> body, String ifMatch) {
        return (ifMatch == null ? admin.request() : admin.request().header("If-Match", ifMatch))
                .body(body)
                .put(path);
    }

    private Response delete(String path, String ifMatch) {
        return (ifMatch == null ? admin.request() : admin.request().header("If-Match", ifMatch)).delete(path);
    }

    private String tag(String path) {
        return admin.request().get(path).header("ETag");
    }

    private static Response getAnonymously(String path) {
        return RestAssured.given().get(path);
    }

    private String opened(String agency) {
        return coordinator.awaitCaseId(
                RoutedComplaint.to(agency).decidedAt(THURSDAY).publish());
    }

    private String due(String caseId) {
        return followUp(caseId).getString("dueDate");
    }

    private JsonPath followUp(String caseId) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    private JsonPath explanation(String caseId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", followUp(caseId).getString("id"))
                .jsonPath();
    }
}
