package id.penghubung.complaints.review;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.sendToTriage;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recall of complaints from their agencies, and archiving. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecallTest {

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldTakeAComplaintThatAccusesItsAgencyFromItInOneAct() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(200);

        // When
        Coordinator.act(id, "recall", Map.of("reason", "Menyangkut pegawai dinas", "oversight", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TRIAGE"))
                .body("agency", nullValue())
                .body("review.oversight", equalTo(true));

        // Then
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(404);
        as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .statusCode(404);
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body(
                        "items[-1].message",
                        equalTo(
                                "The coordinator recalled this complaint from Instansi dpu; another office will handle it."
                                        + " Reason: Menyangkut pegawai dinas"));
        await().untilAsserted(() -> assertThat(published(id, ComplaintRecalled.class))
                .singleElement()
                .satisfies(recalled -> {
                    assertThat(recalled.round()).isEqualTo(1);
                    assertThat(recalled.oversight()).isTrue();
                }));
        route(id, 2, "inspektorat");
        as(Tokens.officerOf("inspektorat")).get("/v1/complaints/" + id).then().statusCode(200);
    }

    @Test
    void shouldIgnoreAnAnswerOfTheAgencyThatCrossesWithTheRecall() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        Coordinator.act(id, "recall", Map.of("reason", "Bukan urusan PU"))
                .then()
                .statusCode(200);

        // When
        AgencyEvents.acknowledge(id);
        AgencyEvents.resolve(id);
        route(id, 2, "dishub");

        // Then
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.status", contains("SUBMITTED", "FORWARDED", "IN_TRIAGE", "FORWARDED"));
    }

    @Test
    void shouldNotRecallAnAnsweredComplaint() {
        String id = submitted(reporter);
        route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");

        Coordinator.act(id, "recall", Map.of("reason", "Terlambat"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:not-with-an-agency"));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("RESPONDED"));
    }

    @Test
    void shouldNotRecallAComplaintThatNoAgencyHas() {
        String id = submitted(reporter);

        Coordinator.act(id, "recall", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:not-with-an-agency"));
        Coordinator.act(id, "recall", Map.of("reason", "  "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));
    }

    /** A reason that is absent or blank is missing; it does not have a wrong length. */
    @Test
    void shouldSayThatTheReasonIsRequired() {
        String id = submitted(reporter);
        route(id, 1, "dpu");

        for (Map<String, ?> body : List.of(Map.of("oversight", true), Map.of("reason", " "))) {
            as(Tokens.coordinator())
                    .header("If-Match", Coordinator.versionOf(id))
                    .header("Accept-Language", "id")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/complaints/" + id + "/recall")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/reason"))
                    .body("errors.detail", contains("wajib diisi"));
        }
    }

    @Test
    void shouldCountTheDaysInTriageAcrossRounds() {
        // Given: two days in triage, then a return after which it waits for another day
        String id = submitted(reporter);
        Instant start = Instant.now()
                .minus(Duration.ofDays(10))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(999);
        sendToTriage(id, 1, start);
        route(id, 1, "dpu", start.plus(Duration.ofDays(2)));

        // When
        sendToTriage(id, 2, start.plus(Duration.ofDays(5)));
        route(id, 2, "dishub", start.plus(Duration.ofDays(6)));

        // Then
        as(reporter).get("/v1/complaints/" + id).then().body("review.daysInTriage", equalTo(3));
    }

    @Test
    void shouldArchiveWithAReasonAndWhereToGoInstead() {
        // Given
        String id = submitted(reporter);
        sendToTriage(id, 1, Instant.now());

        // When
        Coordinator.act(id, "archive", Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "land-office"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ARCHIVED"));

        // Then
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].status", equalTo("ARCHIVED"))
                .body(
                        "items[-1].message",
                        equalTo(
                                "The complaint is archived. The regency is not responsible for the subject of this"
                                        + " complaint. Please turn to Kantor Pertanahan (ATR/BPN) Kabupaten Kutai Kartanegara."));
        await().untilAsserted(() -> assertThat(published(id, ComplaintArchived.class))
                .singleElement()
                .satisfies(archived -> assertThat(archived.outsideBody()).isEqualTo("land-office")));
        Coordinator.act(id, "archive", Map.of("reasonCode", "TOO_GENERAL"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:cannot-archive"));
    }

    /** As at a recall: the agency's case is closed and its text is no longer shown. */
    @Test
    void shouldHideAnArchivedComplaintFromItsAgency() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        awaitStatus(id, "FORWARDED");
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(200);

        // When
        Coordinator.act(id, "archive", Map.of("reasonCode", "TOO_GENERAL"))
                .then()
                .statusCode(200);

        // Then
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(404);
        as(reporter).get("/v1/complaints/" + id).then().statusCode(200);
    }

    @Test
    void shouldRequireWhatTheReporterNeedsToKnowAboutAnArchivedComplaint() {
        String id = submitted(reporter);

        archiveRefused(id, Map.of("reasonCode", "NOT_OUR_AUTHORITY"), "#/outsideBody");
        archiveRefused(id, Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "nobody"), "#/outsideBody");
        archiveRefused(id, Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "other"), "#/note");
        archiveRefused(id, Map.of("reasonCode", "OTHER"), "#/note");
        archiveRefused(id, Map.of(), "#/reasonCode");
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    private static void archiveRefused(String id, Map<String, ?> body, String pointer) {
        Coordinator.act(id, "archive", body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }
}
