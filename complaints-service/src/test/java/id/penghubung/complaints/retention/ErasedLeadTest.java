package id.penghubung.complaints.retention;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8: with the lead, what others took over from it is erased; what they have of their own stays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasedLeadTest {

    /** Events wait here for two weeks, and in their topics for 90 days (docs/personal-data.md). */
    private static final Set<String> EVENTS = Set.of("outbox", "published_event");

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String reporter = Tokens.newReporter();
    private final String other = Tokens.newReporter();

    @Inject
    DataSource database;

    @Test
    void shouldEraseTheAnswerOfTheLeadInTheComplaintsMergedIntoIt() {
        // Given
        String lead = submitted(other);
        String merged = answeredWith(lead);
        accept(other, lead);
        awaitStatus(merged, "CLOSED");

        // When
        as(other).delete("/v1/me/data?confirm=true").then().statusCode(200);

        // Then
        Response timeline = as(reporter).get("/v1/complaints/" + merged + "/timeline");
        timeline.then()
                .body("items[1].message", containsString("digabung"))
                .body("items[2].status", equalTo("RESPONDED"))
                .body("items[2].message", nullValue())
                .body("items[3].message", containsString("Laporan utama ditutup"));
        assertThat(StoredBytes.tablesContaining(database, EVENTS, mark)).isEmpty();
    }

    @Test
    void shouldKeepTheAnswerWhenAnotherComplaintIsErased() {
        String lead = submitted(other);
        String merged = answeredWith(lead);
        String unrelated = submitted(other);
        as(other)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + unrelated + "/withdrawal")
                .then()
                .statusCode(200);

        as(other).delete("/v1/me/data?confirm=true").then().statusCode(202).body("erased", equalTo(1));

        as(reporter)
                .get("/v1/complaints/" + merged + "/timeline")
                .then()
                .body("items[2].message", containsString(mark));
    }

    /** Merges a complaint into the lead, whose agency then answers with the name of the lead's reporter. */
    private String answeredWith(String lead) {
        String merged = submitted(reporter);
        Coordinator.act(merged, "merge", Map.of("leadId", lead, "reason", "Lubang yang sama"))
                .then()
                .statusCode(200);
        route(lead, 1, "dpu");
        AgencyEvents.resolve(lead, "Sudah kami bicarakan dengan Bapak " + mark + ".");
        awaitStatus(merged, "RESPONDED");
        return merged;
    }

    private static void accept(String token, String id) {
        as(token)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/acceptance")
                .then()
                .statusCode(200);
    }
}
