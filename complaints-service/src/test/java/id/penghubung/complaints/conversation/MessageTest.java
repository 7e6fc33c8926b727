package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.sendToTriage;
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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages between reporters and agencies or the coordinator, each seen only by those whom it is for. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MessageTest {

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldShowAMessageOfTheReporterToTheAgencyOnlyAndPublishItWithoutItsText() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");

        // When
        Response sent = send(as(reporter), id, "AGENCY", " Lubangnya makin dalam. ");

        // Then
        sent.then()
                .statusCode(201)
                .body("kind", equalTo("MESSAGE"))
                .body("sender", equalTo("REPORTER"))
                .body("agencyCode", equalTo("dpu"))
                .body("text", equalTo("Lubangnya makin dalam."))
                .body("attachments", empty());
        list(as(Tokens.officerOf("dpu")), id).then().body("items.text", contains("Lubangnya makin dalam."));
        list(as(Tokens.coordinator()), id).then().statusCode(200).body("items", empty());
        list(as(Tokens.officerOf("dishub")), id).then().statusCode(404);
        list(as(Tokens.newReporter()), id).then().statusCode(404);
        await().untilAsserted(() -> assertThat(published(id, MessageSent.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.round()).isEqualTo(1);
                    assertThat(event.agencyCode()).isEqualTo("dpu");
                    assertThat(event.sender()).isEqualTo(MessageParty.REPORTER);
                }));
        assertThat(Topics.read("penghubung.complaints.v1", id))
                .noneMatch(record -> new String(record.value(), UTF_8).contains("makin dalam"));
    }

    @Test
    void shouldKeepMessagesWithTheCoordinatorFromTheAgency() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");

        // When
        send(as(reporter), id, "COORDINATOR", "Saya takut kepada kepala dinas.")
                .then()
                .statusCode(201);
        send(as(Tokens.coordinator()), id, "REPORTER", "Kami menjaga kerahasiaan Anda.")
                .then()
                .statusCode(201)
                .body("agencyCode", nullValue());

        // Then
        list(as(Tokens.officerOf("dpu")), id).then().statusCode(200).body("items", empty());
        list(as(Tokens.coordinator()), id).then().body("items", hasSize(2));
        list(as(reporter), id).then().body("items.sender", contains("REPORTER", "COORDINATOR"));
    }

    @Test
    void shouldNotTellTheAgencyThroughAMessageWhoASecretReporterIsUu25Of2009Art42() {
        // Given
        Map<String, Object> draft = pothole("reporter", Map.of("name", "Siti Rahmawati", "phone", "081234567890"));
        draft.put("confidential", true);
        String id = submit(as(reporter), draft).path("id");
        route(id, 1, "dpu");

        // When
        send(as(reporter), id, "AGENCY", "Lubangnya makin dalam.").then().statusCode(201);

        // Then
        String seen = list(as(Tokens.officerOf("dpu")), id)
                .then()
                .body("items[0].writtenBy", nullValue())
                .extract()
                .asString();
        assertThat(seen).contains("makin dalam").doesNotContain("Siti", "81234567890");
    }

    @Test
    void shouldShowStaffWhoWroteForTheAgencyAndTheReporterOnlyWhichAgency() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");

        // When
        send(as(Tokens.officerOf("dpu")), id, "REPORTER", "Kami ke lokasi besok.")
                .then()
                .statusCode(201);

        // Then
        list(as(Tokens.officerOf("dpu")), id).then().body("items.findAll { it.writtenBy != null }", hasSize(1));
        list(as(reporter), id)
                .then()
                .body("items.agencyCode", contains("dpu"))
                .body("items.writtenBy", everyItem(nullValue()));
    }

    @Test
    void shouldShowAnEarlierAgencyNothingMoreAfterARecallAndTheNextAgencyNothingOfBefore() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        RequestSpecification keyed = as(Tokens.officerOf("dpu")).header("Idempotency-Key", "m-" + id);
        send(keyed, id, "REPORTER", "Kami periksa.").then().statusCode(201);
        send(as(reporter), id, "AGENCY", "Pegawai Anda meminta uang.").then().statusCode(201);

        // When
        Coordinator.act(id, "recall", Map.of("reason", "Menyangkut pegawai dinas", "oversight", true))
                .then()
                .statusCode(200);
        route(id, 2, "inspektorat");

        // Then
        list(as(Tokens.officerOf("dpu")), id).then().statusCode(404);
        send(as(Tokens.officerOf("dpu")).header("Idempotency-Key", "m-" + id), id, "REPORTER", "Kami periksa.")
                .then()
                .statusCode(404);
        list(as(Tokens.officerOf("inspektorat")), id).then().statusCode(200).body("items", empty());
        list(as(reporter), id).then().body("items", hasSize(2));
    }

    @Test
    void shouldShowAnAgencyNothingMoreAfterItReturnedTheComplaint() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        send(as(reporter), id, "AGENCY", "Lubangnya makin dalam.").then().statusCode(201);

        // When
        sendToTriage(id, 2, Instant.now());

        // Then
        list(as(Tokens.officerOf("dpu")), id).then().statusCode(404);
        send(as(reporter), id, "AGENCY", "Halo?")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:no-agency-to-write-to"));
        send(as(reporter), id, "COORDINATOR", "Siapa yang menangani?").then().statusCode(201);
    }

    @Test
    void shouldShowWhatTheAgencyTellsAndAsksInItsCaseInTheSameConversation() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");

        // When
        AgencyEvents.followUp(id, "Sudah kami tinjau.");
        AgencyEvents.requestInformation(id, "Di sebelah mana?");
        Complaints.awaitStatus(id, "NEEDS_INFORMATION");
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Di depan gerbang timur"))
                .post("/v1/complaints/" + id + "/answers")
                .then()
                .statusCode(200);
        AgencyEvents.postInterimAnswer(id, "Tertunda hujan.", LocalDate.of(2026, 12, 15));

        // Then
        await().untilAsserted(() -> list(as(reporter), id)
                .then()
                .body(
                        "items.kind",
                        contains("FOLLOW_UP", "INFORMATION_REQUEST", "INFORMATION_PROVIDED", "INTERIM_ANSWER"))
                .body(
                        "items.text",
                        contains(
                                "Sudah kami tinjau.",
                                "Di sebelah mana?",
                                "Di depan gerbang timur",
                                "Tertunda hujan.")));
        list(as(Tokens.officerOf("dpu")), id).then().body("items", hasSize(4));
    }

    @Test
    void shouldSendAndReadWithTheAccessCode() {
        // Given
        Response receipt = submit(given(), pothole());
        String id = receipt.path("id");
        String path = "/v1/tracking/" + receipt.path("trackingNumber") + "/messages";
        String code = receipt.path("accessCode");
        route(id, 1, "dpu");

        // When
        Response sent = given().header("Access-Code", code)
                .contentType(ContentType.JSON)
                .body(Map.of("addressee", "AGENCY", "text", "Lubangnya makin dalam."))
                .post(path);

        // Then
        sent.then().statusCode(201).header("Cache-Control", containsString("no-store"));
        send(as(Tokens.officerOf("dpu")), id, "REPORTER", "Kami ke lokasi besok.")
                .then()
                .statusCode(201);
        given().header("Access-Code", code)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.text", contains("Lubangnya makin dalam.", "Kami ke lokasi besok."))
                .body("items.writtenBy", everyItem(nullValue()));
        given().header("Access-Code", "2222-2222-2222-2222").get(path).then().statusCode(404);
    }

    @Test
    void shouldSendARepeatedMessageOnce() {
        // Given
        String id = submitted(reporter);

        // When
        List<Response> replies = Stream.generate(() -> send(
                        as(reporter).header("Idempotency-Key", "once-" + id), id, "COORDINATOR", "Kapan diperiksa?"))
                .limit(3)
                .toList();

        // Then
        assertThat(replies).extracting(Response::statusCode).containsOnly(201);
        assertThat(replies)
                .extracting(Response::asString)
                .containsOnly(replies.getFirst().asString());
        list(as(reporter), id).then().body("items", hasSize(1));
        send(as(reporter).header("Idempotency-Key", "once-" + id), id, "COORDINATOR", "Lain")
                .then()
                .statusCode(422);
    }

    @Test
    void shouldPageThroughTheConversation() {
        // Given
        String id = submitted(reporter);
        List<String> texts = List.of("satu", "dua", "tiga", "empat", "lima");
        texts.forEach(text -> send(as(reporter), id, "COORDINATOR", text).then().statusCode(201));

        // When
        List<String> read = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RequestSpecification request = as(reporter).queryParam("limit", 2);
            Response page = list(cursor == null ? request : request.queryParam("cursor", cursor), id);
            read.addAll(page.jsonPath().getList("items.text", String.class));
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(read).isEqualTo(texts);
    }

    @Test
    void shouldRecordAReadingOfTheReportersWordsByStaffUu27Of2022Art31() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        send(as(reporter), id, "AGENCY", "Lubangnya makin dalam.").then().statusCode(201);

        // When
        list(as(Tokens.officerOf("dpu")), id).then().statusCode(200);

        // Then
        as(reporter).get("/v1/me/access-log").then().body("items.findAll { it.agencyCode == 'dpu' }", hasSize(1));
    }

    @Test
    void shouldForgetTheTextOfAnErasedComplaintUu27Of2022Art43() {
        // Given
        String id = submitted(reporter);
        send(as(reporter), id, "COORDINATOR", "Saya Siti dari Melati 2.").then().statusCode(201);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        // When
        as(reporter).queryParam("confirm", true).delete("/v1/me/data").then().statusCode(200);

        // Then
        list(as(Tokens.coordinator()), id).then().body("items", hasSize(1)).body("items[0].text", nullValue());
    }

    @Test
    void shouldGiveTheReporterACopyOfTheirMessagesUu27Of2022Art7() {
        String id = submitted(reporter);
        send(as(reporter), id, "COORDINATOR", "Kapan diperiksa?").then().statusCode(201);

        as(reporter).get("/v1/me/data").then().body("items[0].messages.text", contains("Kapan diperiksa?"));
    }

    @Test
    void shouldRejectWhatDoesNotFit() {
        String id = submitted(reporter);
        route(id, 1, "dpu");

        refused(send(as(reporter), id, "REPORTER", "Halo"), "#/addressee");
        refused(send(as(Tokens.officerOf("dpu")), id, "COORDINATOR", "Halo"), "#/addressee");
        refused(send(as(reporter), id, "AGENCY", "  "), "#/text");
        refused(send(as(reporter), id, "AGENCY", "x".repeat(5001)), "#/text");
        refused(
                as(reporter)
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "addressee",
                                "AGENCY",
                                "text",
                                "Foto",
                                "attachmentIds",
                                List.of(UUID.randomUUID().toString())))
                        .post("/v1/complaints/" + id + "/messages"),
                "#/attachmentIds/0");
        list(as(reporter), id).then().body("items", empty());
        send(as(Tokens.officerOf("dishub")), id, "REPORTER", "Halo").then().statusCode(404);
        send(as(Tokens.newReporter()), id, "AGENCY", "Halo").then().statusCode(404);
    }

    @Test
    void shouldRejectAMessageAboutAComplaintThatHasEnded() {
        String id = submitted(reporter);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        send(as(reporter), id, "COORDINATOR", "Masih ada?")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:complaint-ended"));
    }

    private static void refused(Response response, String pointer) {
        response.then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private static Response send(RequestSpecification by, String id, String addressee, String text) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("addressee", addressee, "text", text))
                .post("/v1/complaints/" + id + "/messages");
    }

    private static Response list(RequestSpecification by, String id) {
        return by.get("/v1/complaints/" + id + "/messages");
    }
}
