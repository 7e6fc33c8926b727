package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.MeetingKind;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Conversation between agency and reporter, from the information request on Kafka to the answer on Kafka. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AnswerTest {

    private static final String PROVIDED = "id.penghubung.complaint.information-provided.v1";

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldPublishTheReportersAnswerForTheAgency() {
        // Given
        String id = submitted(reporter);
        UUID request = requestInformation(id);
        as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("informationRequest.question", equalTo("Di sebelah mana?"))
                .body("informationRequest.replyBy", equalTo("2026-12-01"));

        // When
        answer(as(reporter), id, "  Di depan gerbang timur \n")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("informationRequest", nullValue());

        // Then
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-2].status", equalTo("NEEDS_INFORMATION"))
                .body("items[-2].actor.role", equalTo("AGENCY"))
                .body("items[-2].message", equalTo("Di sebelah mana?"))
                .body("items[-1].status", equalTo("IN_PROGRESS"))
                .body("items[-1].actor.role", equalTo("REPORTER"))
                .body("items[-1].message", equalTo("Di depan gerbang timur"));
        await().untilAsserted(() -> assertThat(provided(id)).hasSize(1));
        ConsumerRecord<String, byte[]> event = provided(id).getFirst();
        assertThat(new String(event.value(), UTF_8))
                .contains(request.toString(), "\"round\":1", "Di depan gerbang timur", "providedAt")
                .doesNotContain("eporter");
    }

    @Test
    void shouldAcceptAnAnswerWithTrackingNumberAndAccessCode() {
        // Given
        Response receipt =
                submit(given(), pothole("reporter", Map.of("name", "Siti Rahmawati", "phone", "081298765432")));
        String id = receipt.path("id");
        String path = "/v1/tracking/" + receipt.path("trackingNumber") + "/answers";
        AgencyEvents.requestInformation(id, "Di sebelah mana?");
        RequestSpecification holder = given().header("Access-Code", receipt.<String>path("accessCode"));
        await().untilAsserted(() -> holder.get("/v1/tracking/" + receipt.path("trackingNumber"))
                .then()
                .body("informationRequest.question", equalTo("Di sebelah mana?")));

        // When
        Response reply = holder.header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Di depan gerbang timur"))
                .post(path);

        // Then
        reply.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("status", equalTo("IN_PROGRESS"))
                .body("timeline[-1].message", equalTo("Di depan gerbang timur"));
        await().untilAsserted(() -> assertThat(provided(id)).hasSize(1));
        assertThat(new String(provided(id).getFirst().value(), UTF_8)).doesNotContain("Siti", "81298765432");
        given().header("Access-Code", "2222-2222-2222-2222")
                .header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Di depan gerbang timur"))
                .post(path)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldApplyARepeatedAnswerOnce() {
        // Given
        String id = submitted(reporter);
        requestInformation(id);

        // When
        List<Response> replies = Stream.generate(
                        () -> answer(as(reporter).header("Idempotency-Key", "answer-1"), id, "Di depan gerbang timur"))
                .limit(3)
                .toList();

        // Then
        assertThat(replies).extracting(Response::statusCode).containsOnly(200);
        assertThat(replies)
                .extracting(Response::asString)
                .containsOnly(replies.getFirst().asString());
        await().untilAsserted(() -> assertThat(provided(id)).hasSize(1));
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items.size()", equalTo(3));
    }

    @Test
    void shouldRejectAnAnswerWithoutAnOpenRequest() {
        String id = submitted(reporter);

        answer(as(reporter), id, "Di depan gerbang timur")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:no-open-information-request"));

        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items.size()", equalTo(1));
    }

    @Test
    void shouldRejectAnAnswerToAnOutdatedVersion() {
        // Given
        String id = submitted(reporter);
        String seen = as(reporter).get("/v1/complaints/" + id).header("ETag");
        requestInformation(id);

        // When
        Response reply = answer(as(reporter).header("If-Match", seen), id, "Di depan gerbang timur");

        // Then
        reply.then().statusCode(412).body("type", equalTo("urn:penghubung:problem:stale-version"));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("NEEDS_INFORMATION"));
    }

    @Test
    void shouldRejectASecondAnswerUnderAnotherKey() {
        // Given
        String id = submitted(reporter);
        requestInformation(id);
        answer(as(reporter).header("Idempotency-Key", "answer-1"), id, "Di depan gerbang timur");

        // When
        Response reply = answer(as(reporter).header("Idempotency-Key", "answer-2"), id, "Di depan gerbang timur");

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:no-open-information-request"));
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items.size()", equalTo(3));
        await().untilAsserted(() -> assertThat(provided(id)).hasSize(1));
    }

    @Test
    void shouldRejectEmptyAndTooLongAnswers() {
        String id = submitted(reporter);
        requestInformation(id);

        answer(as(reporter), id, "   ").then().statusCode(400).body("errors[0].pointer", equalTo("#/message"));
        answer(as(reporter), id, "x".repeat(5001))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/message"));

        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("NEEDS_INFORMATION"));
    }

    @Test
    void shouldRejectAnswersOfOtherAccounts() {
        String id = submitted(reporter);
        requestInformation(id);

        answer(as(Tokens.newReporter()), id, "Saya tahu").then().statusCode(404);
        answer(as(Tokens.officerOf("dpu")), id, "Saya tahu").then().statusCode(403);

        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("NEEDS_INFORMATION"));
    }

    @Test
    void shouldContinueWhenTheAgencyEndsItsRequest() {
        String id = submitted(reporter);
        UUID request = requestInformation(id);

        AgencyEvents.endInformationRequest(id, request, "Titiknya sudah ditemukan");

        awaitStatus(id, "IN_PROGRESS");
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].message", equalTo("Titiknya sudah ditemukan"));
        answer(as(reporter), id, "Di depan gerbang timur").then().statusCode(409);
    }

    @Test
    void shouldShowAnInvitationWithLocalTimeAndPlace() {
        String id = submitted(reporter);

        AgencyEvents.proposeMeeting(
                id, MeetingKind.SITE_VISIT, Instant.parse("2026-11-30T01:00:00Z"), "Gerbang timur", "Mari meninjau.");

        awaitLastMessage(
                id,
                "id",
                "Undangan peninjauan lapangan: Senin, 30 November 2026 pukul 09.00, Gerbang timur. Mari meninjau.");
        awaitLastMessage(
                id,
                "en",
                "Invitation to a site visit: Monday, 30 November 2026 at 09:00, Gerbang timur. Mari meninjau.");
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void shouldShowAnInterimAnswerWithTheExpectedDate() {
        String id = submitted(reporter);

        AgencyEvents.postInterimAnswer(id, "Tertunda hujan.", LocalDate.of(2026, 12, 15));

        awaitLastMessage(
                id, "id", "Jawaban sementara: Tertunda hujan. (jawaban diperkirakan paling lambat 15 Desember 2026)");
        awaitLastMessage(id, "en", "Interim answer: Tertunda hujan. (the answer is expected by 15 December 2026)");
    }

    private UUID requestInformation(String id) {
        UUID request = AgencyEvents.requestInformation(id, "Di sebelah mana?");
        awaitStatus(id, "NEEDS_INFORMATION");
        return request;
    }

    private static Response answer(RequestSpecification by, String id, String message) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("message", message))
                .post("/v1/complaints/" + id + "/answers");
    }

    private void awaitStatus(String id, String status) {
        await().untilAsserted(
                        () -> as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo(status)));
    }

    private void awaitLastMessage(String id, String language, String message) {
        await().untilAsserted(() -> as(reporter)
                .header("Accept-Language", language)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].message", equalTo(message)));
    }

    private static List<ConsumerRecord<String, byte[]>> provided(String id) {
        return Topics.read("penghubung.complaints.v1", id).stream()
                .filter(record -> PROVIDED.equals(Topics.requiredHeader(record, "ce_type")))
                .toList();
    }
}
