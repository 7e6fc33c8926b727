package id.penghubung.complaints.channels;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints that are also at SP4N-LAPOR!. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class Sp4nLinkTest {

    @Inject
    Jdbc jdbc;

    private final String sp4nId = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));

    @Test
    void shouldFindAComplaintByItsTrackingIdAtSp4n() {
        // Given
        String id = submitted(Tokens.newReporter());
        link(id, sp4nId).then().statusCode(201).header("Location", equalTo("/v1/sp4n-links/" + sp4nId));

        // When
        Response found = as(Tokens.coordinator()).get("/v1/sp4n-links/{id}", sp4nId);

        // Then
        found.then().statusCode(200).body("complaintId", equalTo(id)).body("linkedBy", equalTo("coordinator"));
    }

    @Test
    void shouldLinkATrackingIdOnce() {
        // Given
        String first = submitted(Tokens.newReporter());
        link(first, sp4nId).then().statusCode(201);

        // When
        Response other = link(submitted(Tokens.newReporter()), sp4nId);

        // Then
        other.then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:sp4n-id-linked"))
                .body("detail", containsString(sp4nId));
        as(Tokens.coordinator()).get("/v1/sp4n-links/{id}", sp4nId).then().body("complaintId", equalTo(first));
    }

    @Test
    void shouldLinkAComplaintWithOneTrackingId() {
        String id = submitted(Tokens.newReporter());
        link(id, sp4nId).then().statusCode(201);

        link(id, sp4nId).then().statusCode(201);
        link(id, "7").then().statusCode(409).body("type", equalTo("urn:penghubung:problem:complaint-has-sp4n-id"));
    }

    @Test
    void shouldLinkOneOfManyComplaintsThatAreLinkedAtTheSameTime() {
        // Given
        List<String> complaints = IntStream.range(0, 6)
                .mapToObj(n -> submitted(Tokens.newReporter()))
                .toList();

        // When
        List<CompletableFuture<Integer>> replies = complaints.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> link(id, sp4nId).statusCode()))
                .toList();

        // Then
        assertThat(replies.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void shouldStoreNoComplaintThatIsKeyedInWithALinkedTrackingId() {
        // Given
        link(submitted(Tokens.newReporter()), sp4nId).then().statusCode(201);
        long before = complaints();

        // When
        Response reply = keyIn(sp4nId);

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:sp4n-id-linked"));
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void shouldLinkAComplaintThatIsKeyedInFromSp4n() {
        String id = keyIn(sp4nId).then().statusCode(201).extract().path("id");

        as(Tokens.coordinator())
                .get("/v1/sp4n-links/{id}", sp4nId)
                .then()
                .statusCode(200)
                .body("complaintId", equalTo(id))
                .body("linkedBy", equalTo("dpu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "12a", "-1"})
    void shouldRefuseATextThatIsNoTrackingId(String wrong) {
        link(submitted(Tokens.newReporter()), wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/sp4nId")));
    }

    @Test
    void shouldNotFindWhatIsNotThereAndNothingForOthers() {
        link(UUID.randomUUID().toString(), sp4nId).then().statusCode(404);
        as(Tokens.coordinator()).get("/v1/sp4n-links/{id}", sp4nId).then().statusCode(404);
        as(Tokens.coordinator()).get("/v1/sp4n-links/{id}", "x").then().statusCode(404);
        as(Tokens.officerOf("dpu")).get("/v1/sp4n-links/{id}", sp4nId).then().statusCode(403);
        as(Tokens.newReporter()).get("/v1/sp4n-links/{id}", sp4nId).then().statusCode(403);
    }

    private long complaints() {
        return jdbc.one("select count(*) from complaint", row -> row.getLong(1));
    }

    private static Response link(String complaintId, String sp4nId) {
        return as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of("complaintId", complaintId, "sp4nId", sp4nId))
                .post("/v1/sp4n-links");
    }

    private static Response keyIn(String sp4nId) {
        return as(Tokens.officerOf("dpu"))
                .contentType(ContentType.JSON)
                .body(Map.of("complaint", pothole(), "channel", "SP4N", "consentGiven", true, "sp4nId", sp4nId))
                .post("/v1/complaints/assisted");
    }
}
