package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.breachDeadline;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.remind;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.setDeadline;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Completeness of complaints (UU 25/2009 Art. 44 and 50): what is missing, its completion, and what follows without one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CompletionTest {

    private static final Map<String, Object> INCOMPLETE =
            Map.of("complete", false, "missing", List.of("Nama lengkap dan alamat", " Foto tempat kejadian "));

    private final String reporter = Tokens.newReporter();

    @Inject
    DataSource database;

    /** UU 27/2022 Art. 39, UU 25/2009 Art. 42: the completion may contain name and address, so the database cannot show it. */
    @Test
    void shouldStoreTheCompletionUnreadableAndShowItToReporterAndCoordinator() {
        // Given
        String mark = UUID.randomUUID().toString();
        String id = submitted(reporter);
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);

        // When
        complete(as(reporter), id, "Siti, Gang " + mark).then().statusCode(200);

        // Then
        assertThat(StoredBytes.tablesContaining(database, Set.of(), mark)).isEmpty();
        as(reporter).get("/v1/complaints/" + id).then().body("review.completion", equalTo("Siti, Gang " + mark));
        as(Tokens.coordinator())
                .get("/v1/complaints/" + id)
                .then()
                .body("review.completion", equalTo("Siti, Gang " + mark));
    }

    @Test
    void shouldTellTheReporterWhatIsMissingAndByWhenUu25Of2009Art44() {
        // Given
        String id = submitted(reporter);
        Instant due = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        // When
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);
        setDeadline(id, "COMPLETION_BY_REPORTER", due);

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.completeness", equalTo("INCOMPLETE"))
                .body("review.missing", contains("Nama lengkap dan alamat", "Foto tempat kejadian"))
                .body("review.deadlines.type", contains("COMPLETION_BY_REPORTER"))
                .body("review.deadlines.dueAt", contains(due.toString())));
        as(reporter)
                .header("Accept-Language", "id")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body(
                        "items[-1].message",
                        equalTo(
                                "Laporan ini belum lengkap. Mohon lengkapi: Nama lengkap dan alamat; Foto tempat kejadian"));
        await().untilAsserted(() -> assertThat(published(id, CompletenessDecided.class))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.complete()).isFalse();
                    assertThat(decided.missing()).hasSize(2);
                }));
    }

    @Test
    void shouldRemindTheReporterBeforeTheEndOfThe30DaysUu25Of2009Art44() {
        // Given
        String id = submitted(reporter);
        Instant due = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);
        setDeadline(id, "COMPLETION_BY_REPORTER", due);

        // When
        remind(id, "COMPLETION_BY_REPORTER", due);

        // Then
        await().untilAsserted(() -> as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("SYSTEM"))
                .body("items[-1].message", containsString("the time for it is nearly over")));
        as(reporter).get("/v1/complaints/" + id).then().body("review.deadlines.dueAt", contains(due.toString()));
    }

    @Test
    void shouldStartTheOuterLimitOf60DaysWithACompleteFileUu25Of2009Art50() {
        // Given
        String id = submitted(reporter);
        Instant due = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);

        // When
        Coordinator.act(id, "completeness", Map.of("complete", true)).then().statusCode(200);
        setDeadline(id, "OUTER_LIMIT", due);

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.completeness", equalTo("COMPLETE"))
                .body("review.deadlines.type", contains("OUTER_LIMIT")));
        Coordinator.act(id, "completeness", INCOMPLETE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:completeness-already-decided"));
    }

    @Test
    void shouldApplyARepeatedCompletionOnceAndLetTheCoordinatorDecideAgain() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);

        // When
        Response first = complete(as(reporter).header("Idempotency-Key", "c-" + id), id, " Siti, Jalan Melati 2 ");
        Response second = complete(as(reporter).header("Idempotency-Key", "c-" + id), id, " Siti, Jalan Melati 2 ");

        // Then
        first.then()
                .statusCode(200)
                .body("review.completeness", equalTo("COMPLETED"))
                .body("review.completion", equalTo("Siti, Jalan Melati 2"))
                .body("review.missing", empty());
        assertThat(second.asString()).isEqualTo(first.asString());
        await().untilAsserted(() ->
                assertThat(published(id, ComplaintCompleted.class)).hasSize(1));
        Coordinator.act(id, "completeness", Map.of("complete", true))
                .then()
                .statusCode(200)
                .body("review.completeness", equalTo("COMPLETE"))
                .body("review.completion", equalTo("Siti, Jalan Melati 2"));
    }

    @Test
    void shouldKeepTheCompletionOfASecretReporterFromAgencyTimelineAndEvents() {
        // Given
        Map<String, Object> draft = pothole("reporter", Map.of("name", "Siti Rahmawati"));
        draft.put("confidential", true);
        String id = submit(as(reporter), draft).path("id");
        route(id, 1, "dpu");
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);

        // When
        complete(as(reporter), id, "Siti Rahmawati, Jalan Melati 2").then().statusCode(200);

        // Then
        as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("review.completion", nullValue());
        String timeline = as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/" + id + "/timeline")
                .asString();
        assertThat(timeline).contains("melengkapi").doesNotContain("Melati");
        await().untilAsserted(() ->
                assertThat(published(id, ComplaintCompleted.class)).hasSize(1));
        assertThat(Topics.read("penghubung.complaints.v1", id))
                .noneMatch(record -> new String(record.value(), UTF_8).contains("Melati"));
    }

    @Test
    void shouldCompleteWithTheAccessCode() {
        // Given
        Response receipt = submit(given(), pothole());
        String path = "/v1/tracking/" + receipt.path("trackingNumber");
        RequestSpecification holder = given().header("Access-Code", receipt.<String>path("accessCode"));
        Coordinator.act(receipt.path("id"), "completeness", INCOMPLETE).then().statusCode(200);
        holder.get(path).then().body("review.missing", hasSize(2));

        // When
        Response reply = holder.header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Foto menyusul"))
                .post(path + "/completion");

        // Then
        reply.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("review.completeness", equalTo("COMPLETED"));
        given().header("Access-Code", "2222-2222-2222-2222")
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Foto menyusul"))
                .post(path + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldDeemAComplaintWithdrawnThatIsNotCompletedInTimeUu25Of2009Art44() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);

        // When
        breachDeadline(id, "COMPLETION_BY_REPORTER", Instant.now().plusSeconds(1));

        // Then
        awaitStatus(id, "WITHDRAWN");
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("SYSTEM"))
                .body("items[-1].message", containsString("deemed withdrawn"));
        await().untilAsserted(() ->
                assertThat(published(id, ComplaintWithdrawn.class)).hasSize(1));
        complete(as(reporter), id, "Terlambat")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:nothing-missing"));
    }

    @Test
    void shouldNotDeemACompletedComplaintWithdrawn() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);
        complete(as(reporter), id, "Foto menyusul").then().statusCode(200);

        // When
        breachDeadline(id, "COMPLETION_BY_REPORTER", Instant.now().plusSeconds(1));
        setDeadline(id, "OUTER_LIMIT", Instant.parse("2031-01-01T00:00:00Z"));
        Coordinator.act(id, "completeness", Map.of("complete", true)).then().statusCode(200);

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.dueAt", contains("2031-01-01T00:00:00Z")));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void shouldAcceptAnActOnAVersionReadBeforeADueDateArrived() {
        // Given
        String id = submitted(reporter);
        String read = Coordinator.versionOf(id);
        for (String deadline : List.of("VERIFICATION", "COMPLETENESS_REPLY")) {
            setDeadline(id, deadline, Instant.parse("2031-01-01T00:00:00Z"));
        }
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.type", contains("VERIFICATION", "COMPLETENESS_REPLY")));

        // When
        Response reply = Coordinator.act(id, "completeness", read, INCOMPLETE);

        // Then
        reply.then().statusCode(200).body("review.deadlines.type", contains("VERIFICATION"));
    }

    @Test
    void shouldRejectWhatDoesNotFit() {
        String id = submitted(reporter);

        complete(as(reporter), id, "Foto").then().statusCode(409);
        refused(id, Map.of("complete", false), "#/missing");
        refused(id, Map.of("complete", true, "missing", List.of("Foto")), "#/missing");
        refused(id, Map.of("complete", false, "missing", List.of(" ")), "#/missing/0");
        refused(id, Map.of(), "#/complete");
        Coordinator.act(id, "completeness", INCOMPLETE).then().statusCode(200);
        complete(as(reporter), id, "  ").then().statusCode(400).body("errors.pointer", contains("#/message"));
        complete(as(Tokens.newReporter()), id, "Saya tahu").then().statusCode(404);
        complete(as(Tokens.officerOf("dpu")), id, "Saya tahu").then().statusCode(403);
    }

    private static void refused(String id, Map<String, ?> body, String pointer) {
        Coordinator.act(id, "completeness", body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private static Response complete(RequestSpecification by, String id, String message) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("message", message))
                .post("/v1/complaints/" + id + "/completion");
    }
}
