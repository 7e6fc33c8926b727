package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.PublicComplaints;
import id.penghubung.complaints.testing.PublicComplaints.Place;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Supports of a lead and of the complaints that were merged into it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LeadSupportTest {

    private static final String REASON = "Lubang yang sama";

    @Inject
    PublicComplaints publicComplaints;

    private final String reporter = Tokens.newReporter();
    private final String other = Tokens.newReporter();

    @Test
    void shouldKeepTheSupportersOfBothAndCountEachOnce() {
        // Given
        Place place = Place.random();
        String lead = publicComplaints.cleared(other, place);
        String id = publicComplaints.cleared(reporter, place);
        String both = Tokens.newReporter();
        String ofMerged = Tokens.newReporter();
        as(both).post("/v1/complaints/{id}/supports", publicComplaints.numberOf(lead))
                .then()
                .statusCode(201);
        as(both).post("/v1/complaints/{id}/supports", publicComplaints.numberOf(id))
                .then()
                .statusCode(201);
        as(ofMerged)
                .post("/v1/complaints/{id}/supports", publicComplaints.numberOf(id))
                .then()
                .statusCode(201);

        // When
        merge(id, lead).then().statusCode(200);
        route(lead, 1, "dpu");

        // Then
        given().get("/v1/complaints/{id}/supports", publicComplaints.numberOf(lead))
                .then()
                .body("supports", equalTo(2));
        as(ofMerged)
                .get("/v1/complaints/{id}/supports", publicComplaints.numberOf(id))
                .then()
                .body("supports", equalTo(2))
                .body("status", equalTo("FORWARDED"));
        Coordinator.act(id, "unmerge", Map.of("reason", "Lubang lain")).then().statusCode(200);
        given().get("/v1/complaints/{id}/supports", publicComplaints.numberOf(lead))
                .then()
                .body("supports", equalTo(1));
        given().get("/v1/complaints/{id}/supports", publicComplaints.numberOf(id))
                .then()
                .body("supports", equalTo(2));
    }

    @Test
    void shouldKeepASupportThatCrossesWithTheMerging() {
        // Given
        Place place = Place.random();
        String lead = publicComplaints.cleared(other, place);
        String id = publicComplaints.cleared(reporter, place);

        // When
        CompletableFuture<Integer> support = CompletableFuture.supplyAsync(() -> as(Tokens.newReporter())
                .post("/v1/complaints/{id}/supports", publicComplaints.numberOf(id))
                .statusCode());
        merge(id, lead).then().statusCode(200);

        // Then
        assertThat(support.join()).isEqualTo(201);
        given().get("/v1/complaints/{id}/supports", publicComplaints.numberOf(lead))
                .then()
                .body("supports", equalTo(1));
    }

    private static Response merge(String id, String lead) {
        return merge(id, lead, Coordinator.versionOf(id));
    }

    private static Response merge(String id, String lead, String version) {
        return Coordinator.act(id, "merge", version, Map.of("leadId", lead, "reason", REASON));
    }
}
