package id.penghubung.kit.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Outages;
import id.penghubung.localstack.testing.DatabaseOutage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseOutageTest {

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @AfterEach
    void bringBack() {
        Outages.end();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/v1/faults/database").statusCode() == 200);
    }

    @Test
    void shouldAnswerReadsInTimeWhileTheDatabaseIsFrozen() {
        DatabaseOutage.whileFrozen(DatabaseOutageTest::read);
    }

    @Test
    void shouldAnswerWritesInTimeWhileTheDatabaseIsFrozen() {
        DatabaseOutage.whileFrozen(DatabaseOutageTest::write);
    }

    @Test
    void shouldAnswerInTimeWhileTheDatabaseIsGone() {
        DatabaseOutage.whileGone(DatabaseOutageTest::read);
    }

    @Test
    void shouldTellThatItIsNotReadyWhileTheDatabaseIsFrozen() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);

        Outages.freezePostgres();

        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() ->
                        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503));
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get(metrics).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLimitWhatAStatementMayTake() {
        assertThat(Sql.count(database, "select setting::bigint from pg_settings where name = 'statement_timeout'"))
                .isEqualTo(15_000);
        assertThat(Sql.count(database, "select setting::bigint from pg_settings where name = 'lock_timeout'"))
                .isEqualTo(5_000);
    }

    @Test
    void shouldNotServeAStatementThatTakesTooLong() {
        given().get("/v1/faults/slow-statement").then().statusCode(503).header("Retry-After", "5");
    }

    private static HttpRequest read() {
        return HttpRequest.newBuilder(uri("/v1/faults/database")).build();
    }

    private static HttpRequest write() {
        return HttpRequest.newBuilder(uri("/v1/notes"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"in an outage " + UUID.randomUUID() + "\"}"))
                .build();
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
