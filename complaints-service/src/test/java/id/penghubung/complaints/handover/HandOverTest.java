package id.penghubung.complaints.handover;

import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClaimed;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints that the coordinator hands over to an outside body and follows. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HandOverTest {

    private static final Map<String, Object> TO_THE_LAND_OFFICE = Map.of(
            "outsideBody", "land-office",
            "sentTo", "Kantor Pertanahan Tenggarong",
            "sentOn", "2026-11-20",
            "reference", "490/112/SETDA",
            "followUpOn", "2099-01-15");

    @Inject
    Jdbc jdbc;

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldEndTheComplaintAndTellTheReporterWhereItWent() {
        // Given
        String id = submitted(reporter);

        // When
        Response handedOver = Coordinator.act(id, "hand-over", TO_THE_LAND_OFFICE);

        // Then
        handedOver.then().statusCode(200).body("status", equalTo("ARCHIVED"));
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].message", containsString("was handed over to Kantor Pertanahan"))
                .body("items[-1].message", containsString("on 20 November 2026"));
        await().untilAsserted(() -> assertThat(published(id, ComplaintArchived.class))
                .singleElement()
                .satisfies(archived -> assertThat(archived.outsideBody()).isEqualTo("land-office")));
        Coordinator.act(id, "hand-over", TO_THE_LAND_OFFICE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:cannot-archive"));
    }

    @Test
    void shouldNotEndAComplaintThatAnotherCoordinatorHasClaimed() {
        // Given
        String id = submitted(reporter);
        Complaints.sendToTriage(id, 1, Instant.now());
        claimed(id, 1, Instant.now().plusSeconds(600));
        Map<String, String> tooGeneral = Map.of("reasonCode", "TOO_GENERAL");
        Map<String, String> intoAnother = Map.of("leadId", submitted(Tokens.newReporter()), "reason", "Hal yang sama");

        // When, then: the claim arrives as an event
        await().untilAsserted(() -> assertThat(jdbc.list(
                        "select round from triage_claim where complaint_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(id)))
                .containsExactly(1));
        for (Response refused : List.of(
                Coordinator.act(id, "archive", tooGeneral),
                Coordinator.act(id, "merge", intoAnother),
                Coordinator.act(id, "hand-over", TO_THE_LAND_OFFICE))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:penghubung:problem:triage-claimed"))
                    .body("claimedUntil", notNullValue());
        }
        claimed(id, 2, Instant.now());
        await().untilAsserted(
                        () -> Coordinator.act(id, "archive", tooGeneral).then().statusCode(200));
    }

    /** Publishes a claim of another coordinator, or with a time that is over its release. */
    private static void claimed(String id, long version, Instant until) {
        DomainEvents.toSend(id, new ComplaintClaimed(UUID.fromString(id), 1, "koordinator-lain", until, Instant.now()))
                .about(id, version)
                .send();
    }

    @Test
    void shouldListWhatIsToBeFollowedUntilNothingMoreIsToBeAsked() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "hand-over", TO_THE_LAND_OFFICE).then().statusCode(200);
        list().then().body("items.complaintId", hasItem(id));

        // When
        followUp(id, Map.of("note", "Pengukuran dijadwalkan", "nextFollowUpOn", "2099-02-15"))
                .then()
                .statusCode(200)
                .body("followUpOn", equalTo("2099-02-15"));
        followUp(id, Map.of("note", "Sertipikat terbit")).then().statusCode(200);

        // Then
        list().then().body("items.complaintId", not(hasItem(id)));
        as(Tokens.coordinator())
                .get("/v1/hand-overs/" + id)
                .then()
                .statusCode(200)
                .body("sentTo", equalTo("Kantor Pertanahan Tenggarong"))
                .body("reference", equalTo("490/112/SETDA"))
                .body("followUpOn", nullValue())
                .body("followUps.note", contains("Pengukuran dijadwalkan", "Sertipikat terbit"));
    }

    @ParameterizedTest
    @CsvSource({
        "outsideBody, tidak-ada, #/outsideBody",
        "sentOn, 2099-01-01, #/sentOn",
        "followUpOn, 2026-11-20, #/followUpOn",
    })
    void shouldRejectAHandOverThatCannotBe(String field, String value, String pointer) {
        // Given
        String id = submitted(reporter);
        Map<String, Object> body = new HashMap<>(TO_THE_LAND_OFFICE);
        body.put(field, value);

        // When
        Response refused = Coordinator.act(id, "hand-over", body);

        // Then
        refused.then().statusCode(400).body("errors.pointer", hasItem(pointer));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    /** UU 27/2022 Art. 8, 43: nothing is written about an erased complaint any more. */
    @Test
    void shouldTakeNoMoreNotesAfterTheErasure() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "hand-over", TO_THE_LAND_OFFICE).then().statusCode(200);
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(1));

        // When
        Response followed = followUp(id, Map.of("note", "Pemohon menelepon", "nextFollowUpOn", "2099-02-15"));

        // Then
        followed.then().statusCode(404);
        list().then().body("items.complaintId", not(hasItem(id)));
        as(Tokens.coordinator())
                .get("/v1/hand-overs/" + id)
                .then()
                .statusCode(200)
                .body("sentTo", nullValue())
                .body("followUps.size()", equalTo(0));
    }

    @Test
    void shouldKnowOnlyComplaintsThatWereHandedOver() {
        // Given
        String id = submitted(reporter);

        // When
        Response read = as(Tokens.coordinator()).get("/v1/hand-overs/" + id);
        Response followed = followUp(id, Map.of("note", "Belum"));

        // Then
        read.then().statusCode(404);
        followed.then().statusCode(404);
    }

    private static Response list() {
        return as(Tokens.coordinator()).get("/v1/hand-overs?limit=100");
    }

    private static Response followUp(String id, Map<String, ?> body) {
        return as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/hand-overs/" + id + "/follow-ups");
    }
}
