package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Requests for changes of calendars, and cases whose deadlines they move. */
abstract class CalendarChangesFixture {

    static final Instant THURSDAY = Instant.parse("2026-11-19T02:00:00Z");
    static final String MONDAY = "/v1/holidays/2026-11-23";
    static final String COUNTER = "/v1/calendars/COUNTER";
    static final String MONDAY_OF_COUNTER = COUNTER + "/special-days/2026-11-23";
    static final Map<String, ?> FREE = Map.of("kind", "JOINT_LEAVE", "decree", "SKB 3 Menteri, perubahan");
    static final Map<String, ?> CLOSED = Map.of("worked", false, "reason", "Listrik padam");

    @Inject
    RecalculationJob job;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    final CaseApiClient admin = CaseApiClient.as(Tokens.admin());
    final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

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

    void assignCounterCalendar(String agency) {
        assertThat(put(COUNTER, counter(Map.of()), null).statusCode()).isEqualTo(201);
        String path = "/v1/agencies/" + agency + "/calendar";
        accepted(put(path, Map.of("calendarCode", "COUNTER"), tag(path)));
    }

    static Map<String, Object> counter(Map<String, ?> other) {
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

    void accepted(Response response) {
        assertThat(response.statusCode()).isEqualTo(202);
        job.run();
        assertThat(coordinator
                        .request()
                        .get(response.header("Location"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("DONE");
    }

    Response put(String path, Map<String, ?> body, String ifMatch) {
        return (ifMatch == null ? admin.request() : admin.request().header("If-Match", ifMatch))
                .body(body)
                .put(path);
    }

    Response delete(String path, String ifMatch) {
        return (ifMatch == null ? admin.request() : admin.request().header("If-Match", ifMatch)).delete(path);
    }

    String tag(String path) {
        return admin.request().get(path).header("ETag");
    }

    static Response getAnonymously(String path) {
        return RestAssured.given().get(path);
    }

    String opened(String agency) {
        return coordinator.awaitCaseId(
                RoutedComplaint.to(agency).decidedAt(THURSDAY).publish());
    }

    String due(String caseId) {
        return followUp(caseId).getString("dueDate");
    }

    JsonPath followUp(String caseId) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    JsonPath explanation(String caseId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", followUp(caseId).getString("id"))
                .jsonPath();
    }
}
