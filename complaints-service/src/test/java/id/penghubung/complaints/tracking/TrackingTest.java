package id.penghubung.complaints.tracking;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TrackingTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Inject
    DataSource database;

    private String id;
    private String number;
    private String code;
    private RequestSpecification client;

    @BeforeEach
    void givenAComplaintWithoutAccount() {
        Response receipt = submit(given(), pothole());
        id = receipt.path("id");
        number = receipt.path("trackingNumber");
        code = receipt.path("accessCode");
        client = newClient();
    }

    @Test
    void shouldShowStatusAndTimelineForTheAccessCode() {
        client.header("Access-Code", code.toLowerCase().replace("-", " "))
                .get("/v1/tracking/{number}", number.toLowerCase())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("status", equalTo("SUBMITTED"))
                .body("timeline.size()", equalTo(1))
                .body("timeline[0].actor.role", equalTo("REPORTER"));
    }

    @Test
    void shouldGiveTheSameResponseForAWrongNumberAndAWrongCode() {
        Response wrongCode = client.header("Access-Code", "2222-2222-2222-2222").get("/v1/tracking/{number}", number);
        String otherNumber = TrackingNumber.random();
        Response wrongNumber = newClient().header("Access-Code", code).get("/v1/tracking/{number}", otherNumber);
        Response noNumber = newClient().header("Access-Code", code).get("/v1/tracking/{number}", "nonsense");
        Response noCode = newClient().get("/v1/tracking/{number}", number);

        assertThat(wrongCode.statusCode()).isEqualTo(404);
        String body = wrongCode.asString().replace(number, "N");
        assertThat(wrongNumber.asString().replace(otherNumber, "N")).isEqualTo(body);
        assertThat(noNumber.asString().replace("nonsense", "N")).isEqualTo(body);
        assertThat(noCode.asString().replace(number, "N")).isEqualTo(body);
        assertThat(wrongNumber.statusCode()).isEqualTo(404);
    }

    @Test
    void shouldWithdrawWithTheAccessCode() {
        client.header("Access-Code", code)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Sudah beres\"}")
                .post("/v1/tracking/{number}/withdrawal", number)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("timeline[1].message", equalTo("Sudah beres"));
    }

    @Test
    void shouldNotChangeAComplaintWithAWrongCode() {
        client.header("Access-Code", "2222-2222-2222-2222")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Sudah beres\"}")
                .post("/v1/tracking/{number}/withdrawal", number)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:penghubung:problem:not-found"));

        newClient()
                .header("Access-Code", code)
                .get("/v1/tracking/{number}", number)
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("timeline.size()", equalTo(1));
    }

    @Test
    void shouldRejectAWithdrawalAndAnAnswerAfterAWithdrawal() {
        // Given
        withAccessCode("{}")
                .post("/v1/tracking/{number}/withdrawal", number)
                .then()
                .statusCode(200);

        // When
        Response withdrawal = withAccessCode("{}").post("/v1/tracking/{number}/withdrawal", number);
        Response answer =
                withAccessCode("{\"message\": \"Di depan gerbang\"}").post("/v1/tracking/{number}/answers", number);

        // Then
        withdrawal.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:cannot-withdraw"));
        answer.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:no-open-information-request"));
        newClient()
                .header("Access-Code", code)
                .get("/v1/tracking/{number}", number)
                .then()
                .body("timeline.size()", equalTo(2));
    }

    @Test
    void shouldWithdrawAComplaintThatChangesMeanwhile() throws Exception {
        // Given: another transaction has changed the complaint and ends while the withdrawal waits
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(
                        "update complaint set version = version + 1 where tracking_number = ?")) {
            connection.setAutoCommit(false);
            change.setString(1, number);
            change.executeUpdate();

            // When
            RequestSpecification holder = client.header("Access-Code", code).contentType(ContentType.JSON);
            CompletableFuture<Response> withdrawal = CompletableFuture.supplyAsync(
                    () -> holder.body("{}").post("/v1/tracking/{number}/withdrawal", number));
            await().pollInterval(Duration.ofMillis(20)).until(() -> isBlocking(connection));
            connection.commit();

            // Then
            withdrawal.join().then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        }
    }

    @Test
    void shouldReplyToAnAnswerWithTheAccessCodeLikeWithAnAccountSp4nLapor() {
        // Given
        String path = "/v1/tracking/" + number;
        String reason = "{\"reason\": \"Lubang masih ada\"}";
        route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");

        // When
        Response disputed = withAccessCode(reason).post(path + "/disputes");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");
        Response tooEarly = withAccessCode(reason).post(path + "/superior-review");
        Response rated = withAccessCode("{\"rating\": 1}").put(path + "/rating");
        Response asked = withAccessCode(reason).post(path + "/superior-review");
        Response byAnother = newClient()
                .header("Access-Code", "2222-2222-2222-2222")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/acceptance");
        Response accepted = withAccessCode("{}").post(path + "/acceptance");

        // Then
        disputed.then().statusCode(200).body("status", equalTo("IN_PROGRESS"));
        tooEarly.then().statusCode(409).body("type", containsString("cannot-ask-superior"));
        rated.then().statusCode(200).body("rating", equalTo(1));
        asked.then().statusCode(200).body("status", equalTo("RESPONDED"));
        byAnother.then().statusCode(404);
        accepted.then().statusCode(200).body("status", equalTo("CLOSED"));
        withAccessCode(reason)
                .post(path + "/disputes")
                .then()
                .statusCode(409)
                .body("type", containsString("no-answer-to-dispute"));
    }

    @Test
    void shouldStoreOnlyAHashOfTheCode() throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select access_code_hash from complaint where tracking_number = ?")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).startsWith("sha256:").hasSize(50).doesNotContain(code);
            }
        }
    }

    /** Returns whether another transaction waits for the transaction of this connection. */
    private static boolean isBlocking(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select exists (select 1 from pg_locks where not granted"
                        + " and pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private RequestSpecification withAccessCode(String body) {
        return newClient()
                .header("Access-Code", code)
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** Returns a client with its own address, as the gateway reports it. */
    private static RequestSpecification newClient() {
        int client = CLIENTS.incrementAndGet();
        return given().header("X-Forwarded-For", "203.0.113." + (client % 250) + ", 198.51.100." + client / 250);
    }
}
