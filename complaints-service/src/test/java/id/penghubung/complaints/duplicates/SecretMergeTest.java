package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.duplicates.MergedComplaint.merge;
import static id.penghubung.complaints.duplicates.MergedComplaint.refused;
import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secret complaints and merging: they are never merged, and show nothing of the other when one becomes secret later. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SecretMergeTest {

    private final String reporter = Tokens.newReporter();
    private final String other = Tokens.newReporter();

    @Test
    void shouldCloseAnAnsweredComplaintWithALeadThatBecameSecret() {
        // Given
        MergedComplaint merged = MergedComplaint.answered(reporter, other);
        Coordinator.act(merged.lead(), "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // When
        as(other)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + merged.lead() + "/acceptance")
                .then()
                .statusCode(200);

        // Then
        awaitStatus(merged.id(), "CLOSED");
    }

    @Test
    void shouldSeparateAMergedComplaintThatBecameSecretFromItsLead() {
        // Given
        MergedComplaint merged = MergedComplaint.of(reporter, other);

        // When
        Coordinator.act(merged.id(), "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() ->
                assertThat(published(merged.id(), ComplaintUnmerged.class)).hasSize(1));
        as(reporter).get("/v1/complaints/" + merged.id() + "/lead").then().statusCode(404);
        as(Tokens.coordinator())
                .get("/v1/complaints/" + merged.lead() + "/merged")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldNotMergeASecretComplaintInEitherDirection() {
        String open = submitted(other);
        String confidential =
                submit(as(reporter), pothole("confidential", true)).path("id");
        String oversight = submit(as(reporter), pothole("categoryCode", "601")).path("id");

        refused(merge(open, confidential), "secret-not-merged");
        refused(merge(confidential, open), "secret-not-merged");
        refused(merge(open, oversight), "secret-not-merged");
        refused(merge(oversight, open), "secret-not-merged");
    }

    @Test
    void shouldShowNothingOfALeadThatBecameSecret() {
        // Given
        MergedComplaint merged = MergedComplaint.of(reporter, other);

        // When
        Coordinator.act(merged.lead(), "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() ->
                assertThat(published(merged.id(), ComplaintUnmerged.class)).hasSize(1));
        as(reporter)
                .get("/v1/complaints/" + merged.id() + "/timeline")
                .then()
                .body("items[-1].message", containsString("berakhir tanpa jawaban"));
    }
}
