package id.penghubung.complaints.answers;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.CaseDeadlinesSet.CaseDeadline;
import id.penghubung.events.DeadlineCalculation;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reporter sees from the start when the answer is due, and may ask why (SP4N-LAPOR; UU 25/2009: clear time limits). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseDeadlineExplanationTest {

    private static final Instant ROUTED = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant FOLLOW_UP_DUE = Instant.parse("2026-11-27T15:59:59Z");
    private static final Instant ANSWER_DUE = Instant.parse("2026-12-10T15:59:59Z");
    private static final Instant LATER = Instant.parse("2026-12-14T15:59:59Z");

    private final String reporter = Tokens.newReporter();
    private final UUID followUp = UUID.randomUUID();
    private final UUID answer = UUID.randomUUID();

    @Test
    void shouldShowWhenTheAnswerIsDueBeforeTheAgencyActsAndExplainItInBothLanguages() {
        // Given
        String id = forwarded();

        // When
        tell(id, 1, ANSWER_DUE, calculation(null, null));

        // Then
        awaitDue(id, ANSWER_DUE);
        as(reporter)
                .get("/v1/complaints/" + id + "/deadlines")
                .then()
                .body("items.type", hasItems("FIRST_FOLLOW_UP", "RESOLUTION"))
                .body("items.state", hasItems("RUNNING"));
        as(reporter)
                .header("Accept-Language", "en")
                .get(explanationOf(id, answer))
                .then()
                .statusCode(200)
                .body(
                        "explanation",
                        equalTo(
                                "14 working days (SP4N-LAPOR), counted from Friday, 20 November 2026; that day itself is not"
                                        + " counted. Not counted: 6 weekend days. Due Thursday, 10 December 2026, 23:59:59."));
        as(reporter)
                .get(explanationOf(id, answer))
                .then()
                .body(
                        "explanation",
                        allOf(
                                containsString("14 hari kerja (SP4N-LAPOR)"),
                                containsString("Tidak dihitung: 6 akhir pekan.")));
        as(Tokens.newReporter()).get(explanationOf(id, answer)).then().statusCode(404);
    }

    @Test
    void shouldExplainTheDeadlinesOfTheCaseWithTheAccessCode() {
        // Given
        JsonPath receipt =
                submit(given(), pothole()).then().statusCode(201).extract().jsonPath();
        String id = receipt.getString("id");
        route(id, 1, "dpu");

        // When
        tell(id, 1, ANSWER_DUE, calculation(null, null));

        // Then
        await().untilAsserted(() -> given().header("Access-Code", receipt.getString("accessCode"))
                .get("/v1/tracking/" + receipt.getString("trackingNumber") + "/deadlines/" + answer + "/explanation")
                .then()
                .statusCode(200)
                .body("type", equalTo("RESOLUTION"))
                .body("explanation", containsString("14 hari kerja")));
    }

    @Test
    void shouldSayWhyTheDueDateMovedAndWhenItWasBefore() {
        // Given
        String id = forwarded();
        tell(id, 1, ANSWER_DUE, calculation(null, null));
        awaitDue(id, ANSWER_DUE);

        // When
        tell(id, 1, LATER, calculation(ANSWER_DUE, "Libur nasional baru"));

        // Then
        awaitDue(id, LATER);
        as(reporter)
                .header("Accept-Language", "en")
                .get(explanationOf(id, answer))
                .then()
                .body(
                        "explanation",
                        allOf(
                                containsString(
                                        "Time spent waiting for the reporter was given back: 2 days 0 hours 30 minutes in 1 suspensions."),
                                containsString(
                                        "Before, it was due Thursday, 10 December 2026; moved because of Libur nasional baru."),
                                containsString("Due Monday, 14 December 2026")));
    }

    @Test
    void shouldShowTheStateOfTheDeadlinesOfTheAgency() {
        // Given
        String id = forwarded();
        tell(id, 1, ANSWER_DUE, calculation(null, null));
        awaitDue(id, ANSWER_DUE);

        // When
        AgencyEvents.requestInformation(id, "Di sebelah mana?");
        awaitStatus(id, "NEEDS_INFORMATION");

        // Then
        assertThat(stateOf(id, answer)).isEqualTo("SUSPENDED");
        assertThat(stateOf(id, followUp)).isEqualTo("ENDED");
        as(reporter)
                .header("Accept-Language", "en")
                .get(explanationOf(id, answer))
                .then()
                .body("explanation", containsString("The time is stopped while the agency waits"));
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");
        assertThat(stateOf(id, answer)).isEqualTo("ENDED");
    }

    @Test
    void shouldKeepTheDueDateOfThePresentAgencyWhenAnEventOfAnEarlierOneArrivesLate() {
        // Given
        String id = forwarded();
        route(id, 2, "dlhk");
        tell(id, 2, LATER, calculation(null, null));
        awaitDue(id, LATER);

        // When
        UUID earlier = UUID.randomUUID();
        DomainEvents.publish(
                id,
                event(id, 1, List.of(new CaseDeadline(earlier, "RESOLUTION", ANSWER_DUE, calculation(null, null)))));

        // Then
        await().untilAsserted(() -> assertThat(stateOf(id, earlier)).isEqualTo("ENDED"));
        as(reporter).get("/v1/complaints/" + id).then().body("resolutionDueAt", not(equalTo(ANSWER_DUE.toString())));
    }

    @Test
    void shouldNotChangeTheVersionThatACoordinatorHasReadWhenADueDateIsTold() {
        // Given
        String id = forwarded();
        String version = as(Tokens.coordinator()).get("/v1/complaints/" + id).header("ETag");

        // When
        tell(id, 1, ANSWER_DUE, calculation(null, null));

        // Then
        awaitDue(id, ANSWER_DUE);
        assertThat(as(Tokens.coordinator()).get("/v1/complaints/" + id).header("ETag"))
                .isEqualTo(version);
    }

    private String forwarded() {
        String id = submitted(reporter);
        route(id, 1, "dpu");
        return id;
    }

    private void tell(String id, int round, Instant dueAt, DeadlineCalculation calculation) {
        DomainEvents.publish(
                id,
                event(
                        id,
                        round,
                        List.of(
                                new CaseDeadline(followUp, "FIRST_FOLLOW_UP", FOLLOW_UP_DUE, calculation),
                                new CaseDeadline(answer, "RESOLUTION", dueAt, calculation))));
    }

    private static CaseDeadlinesSet event(String id, int round, List<CaseDeadline> deadlines) {
        return new CaseDeadlinesSet(UUID.fromString(id), UUID.randomUUID(), round, "dpu", deadlines, Instant.now());
    }

    private static DeadlineCalculation calculation(@Nullable Instant previous, @Nullable String ruleChange) {
        boolean first = previous == null;
        return new DeadlineCalculation(
                14,
                "WORKING_DAY",
                "SP4N-LAPOR",
                "ROUTED",
                ROUTED,
                6,
                null,
                null,
                null,
                first ? null : 1,
                first ? null : 990,
                first ? null : 480,
                true,
                null,
                previous,
                ruleChange);
    }

    private void awaitDue(String id, Instant due) {
        await().untilAsserted(() ->
                as(reporter).get("/v1/complaints/" + id).then().body("resolutionDueAt", equalTo(due.toString())));
    }

    private String stateOf(String id, UUID deadline) {
        return as(reporter).get(explanationOf(id, deadline)).jsonPath().getString("state");
    }

    private static String explanationOf(String id, UUID deadline) {
        return "/v1/complaints/" + id + "/deadlines/" + deadline + "/explanation";
    }
}
