package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MessageSent;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings to which an agency invites a reporter: their answer, move and outcome. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeetingTest {

    private static final Instant IN_THREE_DAYS =
            Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    private final String reporter = Tokens.newReporter();
    private final String officer = Tokens.officerOf("dpu");
    private String id = "";

    @Inject
    OfficeTime office;

    @BeforeEach
    void givenAComplaintAtTheAgency() {
        id = submitted(reporter);
        route(id, 1, "dpu");
    }

    @Test
    void shouldTellTheAgencyThatTheReporterAcceptsAndLetThemChangeTheAnswer() {
        // Given
        UUID meeting = invite(IN_THREE_DAYS);

        // When
        act(as(reporter), meeting, "answer", Map.of("accepted", true)).then().statusCode(200);
        Response changed =
                act(as(reporter), meeting, "answer", Map.of("accepted", false, "text", "Saya bekerja, Jumat bisa."));

        // Then
        changed.then()
                .statusCode(200)
                .body("kind", equalTo("MEETING_DECLINED"))
                .body("meeting.state", equalTo("DECLINED"));
        as(officer)
                .get("/v1/complaints/" + id + "/messages")
                .then()
                .body("items.kind", contains("MEETING_PROPOSED", "MEETING_ACCEPTED", "MEETING_DECLINED"))
                .body("items[-1].text", equalTo("Saya bekerja, Jumat bisa."))
                .body("items[0].meeting.state", equalTo("DECLINED"));
        await().untilAsserted(() -> assertThat(published(id, MessageSent.class))
                .extracting(MessageSent::kind)
                .containsExactly("MEETING_ACCEPTED", "MEETING_DECLINED"));
        timeline().body("items[-1].message", equalTo("The reporter cannot attend the meeting."));
    }

    @Test
    void shouldAskTheReporterAgainAfterAMove() {
        // Given
        UUID meeting = invite(IN_THREE_DAYS);
        act(as(reporter), meeting, "answer", Map.of("accepted", true)).then().statusCode(200);
        ZonedDateTime later = office.at(IN_THREE_DAYS).plusDays(2).with(LocalTime.of(9, 0));
        String day =
                DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).format(later);
        String at = later.toInstant().toString();

        // When
        Response moved = act(
                as(officer),
                meeting,
                "move",
                Map.of("at", at, "place", "Kantor dinas", "text", "Kepala dinas berhalangan."));

        // Then
        moved.then()
                .statusCode(200)
                .body("kind", equalTo("MEETING_MOVED"))
                .body("meeting.state", equalTo("PROPOSED"))
                .body("meeting.at", equalTo(at))
                .body("meeting.place", equalTo("Kantor dinas"));
        timeline()
                .body(
                        "items[-1].message",
                        equalTo("The meeting is moved: " + day + " at 09:00, Kantor dinas. Kepala dinas berhalangan."));
        act(as(reporter), meeting, "answer", Map.of("accepted", true))
                .then()
                .statusCode(200)
                .body("meeting.state", equalTo("ACCEPTED"));
    }

    @Test
    void shouldShowTheReporterTheOutcomeOfAMeetingThatWasHeld() {
        // Given
        UUID meeting = invite(Instant.now().minusSeconds(60));

        // When
        act(as(officer), meeting, "outcome", Map.of("end", "HELD", "text", "Perbaikan mulai Senin."))
                .then()
                .statusCode(200);

        // Then
        as(reporter)
                .get("/v1/complaints/" + id + "/messages")
                .then()
                .body("items[-1].kind", equalTo("MEETING_HELD"))
                .body("items[-1].meeting.outcome", equalTo("Perbaikan mulai Senin."));
        timeline().body("items[-1].message", containsString("Perbaikan mulai Senin."));
        act(as(reporter), meeting, "answer", Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:meeting-over"));
    }

    @Test
    void shouldRecordThatAMeetingWasMissedOnlyFromItsTimeOn() {
        UUID coming = invite(IN_THREE_DAYS);
        UUID past = invite(Instant.now().minusSeconds(60));

        act(as(officer), coming, "outcome", Map.of("end", "MISSED", "text", "Pelapor tidak datang."))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:meeting-not-yet"));
        act(as(officer), past, "outcome", Map.of("end", "MISSED", "text", "Pelapor tidak datang."))
                .then()
                .statusCode(200)
                .body("meeting.state", equalTo("MISSED"));
        act(as(officer), coming, "outcome", Map.of("end", "CANCELLED", "text", "Sudah selesai."))
                .then()
                .statusCode(200)
                .body("meeting.state", equalTo("CANCELLED"));
    }

    @Test
    void shouldAnswerWithTheAccessCodeOnce() {
        // Given
        Response receipt = submit(given(), pothole());
        id = receipt.path("id");
        route(id, 1, "dpu");
        String path = "/v1/tracking/" + receipt.path("trackingNumber");
        String code = receipt.path("accessCode");
        UUID meeting =
                AgencyEvents.proposeMeeting(id, MeetingKind.MEETING, IN_THREE_DAYS, "Kantor dinas", "Membahas jalan.");
        await().untilAsserted(() -> given().header("Access-Code", code)
                .get(path + "/messages")
                .then()
                .body("items", hasSize(1)));

        // When
        for (int i = 0; i < 2; i++) {
            given().header("Access-Code", code)
                    .header("Idempotency-Key", "answer")
                    .contentType(ContentType.JSON)
                    .body(Map.of("accepted", true))
                    .post(path + "/meetings/" + meeting + "/answer")
                    .then()
                    .statusCode(200)
                    .body("meeting.state", equalTo("ACCEPTED"));
        }

        // Then
        given().header("Access-Code", code).get(path + "/messages").then().body("items", hasSize(2));
    }

    @Test
    void shouldEndTheMeetingsOfAnAgencyWithARecall() {
        // Given
        UUID meeting = invite(IN_THREE_DAYS);

        // When
        Coordinator.act(id, "recall", Map.of("reason", "Bukan urusan PU"))
                .then()
                .statusCode(200);
        route(id, 2, "dishub");

        // Then
        act(as(officer), meeting, "outcome", Map.of("end", "CANCELLED", "text", "Batal."))
                .then()
                .statusCode(404);
        act(as(reporter), meeting, "answer", Map.of("accepted", true)).then().statusCode(409);
        act(as(Tokens.officerOf("dishub")), meeting, "outcome", Map.of("end", "CANCELLED", "text", "Batal."))
                .then()
                .statusCode(409);
    }

    @Test
    void shouldRejectWhatDoesNotFit() {
        UUID meeting = invite(IN_THREE_DAYS);

        act(as(officer), meeting, "move", Map.of("at", "2026-01-05T01:00:00Z", "place", "Kantor", "text", "Pindah"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/at"));
        act(as(officer), meeting, "outcome", Map.of("end", "HELD")).then().statusCode(400);
        act(as(reporter), meeting, "answer", Map.of()).then().statusCode(400);
        act(as(reporter), UUID.randomUUID(), "answer", Map.of("accepted", true))
                .then()
                .statusCode(404);
        act(as(Tokens.newReporter()), meeting, "answer", Map.of("accepted", true))
                .then()
                .statusCode(404);
        act(as(Tokens.officerOf("dishub")), meeting, "outcome", Map.of("end", "CANCELLED", "text", "Batal."))
                .then()
                .statusCode(404);
        act(as(reporter), meeting, "move", Map.of()).then().statusCode(403);
    }

    private UUID invite(Instant at) {
        UUID meeting = AgencyEvents.proposeMeeting(id, MeetingKind.MEETING, at, "Kantor dinas", "Membahas jalan.");
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id + "/messages")
                .then()
                .body("items.findAll { it.meeting?.id == '" + meeting + "' }", hasSize(1)));
        return meeting;
    }

    private Response act(RequestSpecification by, UUID meeting, String act, Map<String, ?> body) {
        return by.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/complaints/" + id + "/meetings/" + meeting + "/" + act);
    }

    private ValidatableResponse timeline() {
        return as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then();
    }
}
