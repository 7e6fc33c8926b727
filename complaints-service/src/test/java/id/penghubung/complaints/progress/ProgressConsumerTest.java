package id.penghubung.complaints.progress;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of other services and their effect on what reporters and officers see. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProgressConsumerTest {

    private static final String DEAD_LETTERS = "penghubung.complaints-service.dead-letters.v1";

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldShowTheReporterTheResponsibleAgencyAndTheExplanation() {
        String id = submitted(reporter);

        DomainEvents.publish(id, routed(id, "dpu"));

        awaitStatus(id, "FORWARDED");
        as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("agency.code", equalTo("dpu"))
                .body("agency.name", equalTo("Dinas Pekerjaan Umum"));
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.status", hasItems("SUBMITTED", "FORWARDED"))
                .body("items[1].message", equalTo("Roads belong to Public Works"));
    }

    @Test
    void shouldApplyARedeliveredEventOnce() {
        String id = submitted(reporter);
        UUID eventId = UUID.randomUUID();
        DomainEvents.publish(eventId, id, routed(id, "dpu"));
        DomainEvents.publish(eventId, id, routed(id, "dpu"));
        // The next event is published on another topic and could arrive earlier.
        awaitStatus(id, "FORWARDED");

        DomainEvents.publish(id, acknowledged(id));

        awaitStatus(id, "IN_PROGRESS");
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items.size()", equalTo(3));
    }

    @Test
    void shouldMoveOnlyInvalidEventsToTheDeadLetterTopic() {
        String unknown = UUID.randomUUID().toString();
        String id = submitted(reporter);

        DomainEvents.publish(unknown, routed(unknown, "dpu"));
        DomainEvents.publishUnreadable(id, routed(id, "dpu"));
        DomainEvents.publish(id, routed(id, "dpu"));

        awaitStatus(id, "FORWARDED");
        await().untilAsserted(() -> {
            assertThat(Topics.read(DEAD_LETTERS, unknown)).hasSize(1);
            assertThat(Topics.read(DEAD_LETTERS, id)).hasSize(1);
        });
        assertThat(Topics.requiredHeader(Topics.read(DEAD_LETTERS, unknown).getFirst(), "dead-letter-topic"))
                .isEqualTo("penghubung.routing.v1");
    }

    @Test
    void shouldShowAComplaintToTheOfficersOfItsAgencyOnly() {
        String id = submitted(reporter);
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(404);

        DomainEvents.publish(id, routed(id, "dpu"));

        awaitStatus(id, "FORWARDED");
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(200);
        as(Tokens.officerOf("dishub")).get("/v1/complaints/" + id).then().statusCode(404);
        as(Tokens.officerOf("dishub"))
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .statusCode(404);
        as(Tokens.newReporter()).get("/v1/complaints/" + id).then().statusCode(404);
        as(Tokens.coordinator()).get("/v1/complaints/" + id).then().statusCode(200);
    }

    @Test
    void shouldShowTheReporterToTheAgencyUnlessHidden() {
        Map<String, Object> open = pothole("reporter", Map.of("name", "Siti Rahmawati"));
        Map<String, Object> anonymous = pothole("reporter", Map.of("name", "Siti Rahmawati"));
        anonymous.put("anonymous", true);
        Map<String, Object> confidential = pothole("reporter", Map.of("name", "Siti Rahmawati"));
        confidential.put("confidential", true);

        String openId = routedTo("dpu", open);
        String anonymousId = routedTo("dpu", anonymous);
        String confidentialId = routedTo("dpu", confidential);

        String officer = Tokens.officerOf("dpu");
        as(officer).get("/v1/complaints/" + openId).then().body("reporter.name", equalTo("Siti Rahmawati"));
        as(officer).get("/v1/complaints/" + anonymousId).then().body("reporter", nullValue());
        as(officer).get("/v1/complaints/" + confidentialId).then().body("reporter", nullValue());
        assertThat(as(officer)
                        .queryParam("limit", 100)
                        .get("/v1/complaints")
                        .path("items.findAll { it.id == '" + anonymousId + "' }.reporter")
                        .toString())
                .isEqualTo("[null]");
        as(Tokens.coordinator()).get("/v1/complaints/" + anonymousId).then().body("reporter", nullValue());
        as(reporter).get("/v1/complaints/" + anonymousId).then().statusCode(404);
    }

    @Test
    void shouldShowTheAnswerOfTheAgency() {
        String id = routedTo("dpu", pothole());

        DomainEvents.publish(
                id,
                new CaseResolved(UUID.fromString(id), UUID.randomUUID(), 1, "dpu", "Sudah ditambal.", Instant.now()));

        awaitStatus(id, "RESPONDED");
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].message", equalTo("Sudah ditambal."))
                .body("items[-1].actor.role", equalTo("AGENCY"));
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:cannot-withdraw"));
    }

    private String routedTo(String agency, Map<String, Object> complaint) {
        String id = submit(as(reporter), complaint).path("id");
        DomainEvents.publish(id, routed(id, agency));
        awaitStatus(id, "FORWARDED");
        return id;
    }

    private void awaitStatus(String id, String status) {
        await().untilAsserted(() -> as(Tokens.coordinator())
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo(status)));
    }

    private static ComplaintRouted routed(String id, String agency) {
        return new ComplaintRouted(
                UUID.fromString(id),
                UUID.randomUUID(),
                1,
                agency,
                "Dinas Pekerjaan Umum",
                false,
                new LocalizedText("Jalan adalah urusan PU", "Roads belong to Public Works"),
                DecisionMaker.RULE,
                Instant.now(),
                "7KRM-4XWT-2PCA",
                new ComplaintDetails(ComplaintKind.COMPLAINT, "t", "d", "101", "64.02.06", null, null, false, false),
                Instant.now());
    }

    private static CaseAcknowledged acknowledged(String id) {
        return new CaseAcknowledged(
                UUID.fromString(id), UUID.randomUUID(), 1, "dpu", Instant.now().plusSeconds(1000), Instant.now());
    }
}
