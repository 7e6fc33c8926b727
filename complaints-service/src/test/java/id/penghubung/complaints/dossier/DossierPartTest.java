package id.penghubung.complaints.dossier;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The part of a dossier with identity and conversation: for the liaison, of referred complaints, on record. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DossierPartTest {

    private final String reporter = Tokens.newReporter();

    @Inject
    Jdbc jdbc;

    @Test
    void shouldHandOutAReferredComplaintAndRecordTheReading() {
        String id = referred(true);

        as(Tokens.ombudsman())
                .get("/v1/complaints/" + id + "/dossier")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("complaint.id", equalTo(id))
                .body("complaint.reporter.name", equalTo("Siti Rahmawati"))
                .body("referral.ground", equalTo("OVERDUE"))
                .body("timeline[0].status", equalTo("SUBMITTED"))
                .body("timeline[-1].message", containsString("merujuk"));

        assertThat(readings(id)).containsExactly("ombudsman true");
    }

    @Test
    void shouldLeaveOutTheReporterWithoutConsent() {
        String id = referred(false);

        as(Tokens.ombudsman())
                .get("/v1/complaints/" + id + "/dossier")
                .then()
                .statusCode(200)
                .body("complaint.reporter", nullValue());

        assertThat(readings(id)).containsExactly("ombudsman false");
    }

    @Test
    void shouldHandOutATimelineOfMoreThanTwoThousandEntries() {
        // Given
        String id = referred(false);
        QuarkusTransaction.requiringNew().run(() -> {
            // A connection may keep plans for few rows: each check of a reference would read the whole table.
            jdbc.update("discard plans");
            jdbc.update("""
                    insert into timeline_entry (complaint_id, seq, occurred_at, status, actor, message_id)
                    select ?, 1000 + n, now(), 'FORWARDED', 'AGENCY', 'Catatan ' || n from generate_series(1, 2500) as n
                    """, UUID.fromString(id));
        });

        // When
        List<String> messages = as(Tokens.ombudsman())
                .get("/v1/complaints/" + id + "/dossier")
                .then()
                .statusCode(200)
                .extract()
                .path("timeline.message");

        // Then
        assertThat(messages)
                .endsWith("Catatan 2499", "Catatan 2500")
                .containsSubsequence(IntStream.rangeClosed(1, 2500)
                        .mapToObj(n -> "Catatan " + n)
                        .toList());
        assertThat(messages.stream().filter(message -> message != null && message.startsWith("Catatan")))
                .hasSize(2500);
    }

    @Test
    void shouldNotHandOutAComplaintThatWasNotReferred() {
        String id = submit(as(reporter), pothole()).path("id");

        as(Tokens.ombudsman()).get("/v1/complaints/" + id + "/dossier").then().statusCode(404);
        as(reporter).get("/v1/complaints/" + id + "/dossier").then().statusCode(403);

        assertThat(readings(id)).isEmpty();
    }

    private String referred(boolean consent) {
        String id = submit(as(reporter), pothole("reporter", Map.of("name", "Siti Rahmawati")))
                .path("id");
        AgencyEvents.breachFirstFollowUp(id);
        await().untilAsserted(() ->
                as(reporter).get("/v1/complaints/" + id + "/referral").then().body("possible", equalTo(true)));
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("consentToShareIdentity", consent, "notBeforeCourt", true))
                .post("/v1/complaints/" + id + "/referral")
                .then()
                .statusCode(201);
        return id;
    }

    private List<String> readings(String id) {
        return jdbc.list(
                "select account || ' ' || reporter_included from complaint_access"
                        + " where complaint_id = ? and purpose = 'DOSSIER' order by id",
                row -> row.getString(1),
                UUID.fromString(id));
    }
}
