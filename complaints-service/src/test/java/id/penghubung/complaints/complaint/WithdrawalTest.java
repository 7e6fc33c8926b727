package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WithdrawalTest {

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldWithdrawAComplaintAndPublishAnEvent() {
        String id = submitted(reporter);

        as(reporter)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Salah alamat\"}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        await().untilAsserted(() -> assertThat(Topics.read("penghubung.complaints.v1", id))
                .extracting(record -> Topics.requiredHeader(record, "ce_type") + " "
                        + Topics.requiredHeader(record, "ce_aggregateversion"))
                .containsExactly("id.penghubung.complaint.submitted.v1 1", "id.penghubung.complaint.withdrawn.v1 2"));
    }

    @Test
    void shouldAcceptAWithdrawalWithoutAReason() {
        String id = submitted(reporter);

        as(reporter)
                .noContentType()
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAcceptAReasonOnlyAsJson() {
        String id = submitted(reporter);

        as(reporter)
                .contentType("text/plain")
                .body("Salah alamat")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(415);
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void shouldRejectASecondWithdrawal() {
        String id = submitted(reporter);
        as(reporter)
                .noContentType()
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        as(reporter)
                .noContentType()
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldReturnNotFoundForAnotherReporter() {
        String id = submitted(reporter);

        as(Tokens.newReporter())
                .noContentType()
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void shouldRejectAnOutdatedVersion() {
        String id = submitted(reporter);

        as(reporter)
                .noContentType()
                .header("If-Match", "\"99\"")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:penghubung:problem:stale-version"));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("SUBMITTED"));
    }
}
