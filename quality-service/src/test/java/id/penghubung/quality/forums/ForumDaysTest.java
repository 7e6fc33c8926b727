package id.penghubung.quality.forums;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The days of a forum are in order (PermenPANRB 16/2017): before, during and after the session. Wrong days are off by two, since midnight
 * may pass during a test.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumDaysTest {

    private final LocalDate today = ForumScenario.today();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldConsultOnlineOnlyBeforeTheSession() {
        // Given
        Map<String, Object> backwards = ForumScenario.preparation();
        backwards.put("consultation", Map.of("opensAt", inDays(3), "closesAt", inDays(2)));
        Map<String, Object> afterwards = ForumScenario.preparation();
        afterwards.put("consultation", Map.of("opensAt", inDays(1), "closesAt", inDays(30)));

        // When
        Response endsFirst = ForumScenario.add(ForumScenario.officer(), HOSPITAL, backwards);
        Response endsAfterwards = ForumScenario.add(ForumScenario.officer(), HOSPITAL, afterwards);

        // Then
        endsFirst.then().statusCode(400).body("errors.pointer", contains("#/preparation/consultation"));
        endsAfterwards.then().statusCode(400).body("errors.pointer", contains("#/preparation/consultation"));
    }

    @Test
    void shouldHoldTheSessionBetweenTheAnnouncementAndToday() {
        // Given
        ForumScenario forum = ForumScenario.announced(ForumScenario.preparation());

        // When
        Response tooLate = held(forum, today.plusDays(2));
        Response tooEarly = held(forum, today.minusDays(2));

        // Then
        tooLate.then().statusCode(400).body("errors.pointer", contains("#/heldOn"));
        tooEarly.then().statusCode(400).body("errors.pointer", contains("#/heldOn"));
        forum.read().then().body("state", equalTo("ANNOUNCED"));
    }

    @Test
    void shouldSignTheRecordBetweenTheSessionAndNow() {
        // Given
        ForumScenario forum = ForumScenario.held();

        // When
        Response tooLate = signed(forum, inDays(1));
        Response tooEarly = signed(forum, inDays(-2));

        // Then
        tooLate.then().statusCode(400).body("errors.pointer", contains("#/signedAt"));
        tooEarly.then().statusCode(400).body("errors.pointer", contains("#/signedAt"));
        forum.read().then().body("state", equalTo("HELD"));
    }

    @Test
    void shouldCarryOutAnAgreementBetweenTheSessionAndToday() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.agree("Loket dibuka", today.minusDays(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/dueOn"));
        forum.agree("Loket dibuka", today.plusDays(5)).then().statusCode(201);
        forum.recorded();

        // When
        Response tooLate = completed(forum, today.plusDays(2));
        Response tooEarly = completed(forum, today.minusDays(2));

        // Then
        tooLate.then().statusCode(400).body("errors.pointer", contains("#/completedOn"));
        tooEarly.then().statusCode(400).body("errors.pointer", contains("#/completedOn"));
        ForumScenario.officer()
                .get("/v1/forums/{id}/agreements", forum.id())
                .then()
                .body("items.state", contains("OPEN"));
    }

    private static Response held(ForumScenario forum, LocalDate day) {
        Map<String, Object> session = ForumScenario.session();
        session.put("heldOn", day.toString());
        return forum.hold(session);
    }

    private static Response signed(ForumScenario forum, String time) {
        Map<String, Object> record = ForumScenario.signedByBoth();
        record.put("signedAt", time);
        return forum.record(record);
    }

    private static Response completed(ForumScenario forum, LocalDate day) {
        return ForumScenario.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("completedOn", day.toString(), "followUp", "Loket dibuka."))
                .post("/v1/forums/{id}/agreements/{number}/completion", forum.id(), 1);
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
