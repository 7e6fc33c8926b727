package id.penghubung.kit.database;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Outages;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import id.penghubung.localstack.testing.DatabaseOutage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseOutageTest {

    private static final Pattern PAUSE =
            Pattern.compile("^(?:Trying again in|The relay cycle failed; next attempt in) ([0-9]+) ms");

    @Inject
    DataSource database;

    @Inject
    NoteService notes;

    @Inject
    RecordedEvents recordedEvents;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    /** Waits until the pool has closed the connections of the outage, so that the next test gets none of them. */
    @AfterEach
    void restoreBackends() {
        Outages.end();
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(90))
                .until(() -> given().get("/v1/faults/database").statusCode() == 200);
    }

    @Test
    void shouldAnswerReadsInTimeWhileDatabaseIsSuspended() {
        DatabaseOutage.whileFrozen(DatabaseOutageTest::read);
    }

    @Test
    void shouldAnswerWritesInTimeWhileDatabaseIsSuspended() {
        DatabaseOutage.whileFrozen(DatabaseOutageTest::write);
    }

    @Test
    void shouldAnswerInTimeWhileDatabaseIsStopped() {
        DatabaseOutage.whileGone(DatabaseOutageTest::read);
    }

    @Test
    void shouldReportNotReadyWhileDatabaseIsSuspended() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);

        Outages.freezePostgres();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503));
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get(metrics).statusCode()).isEqualTo(200);
    }

    /** Waits until the retries have reached their maximum back-off, and had it once more: it does not grow further. */
    @Test
    void shouldPublishAndApplyEventsSoonAfterDatabaseWasSuspended() {
        String key = UUID.randomUUID().toString();
        try (LogCapture log = LogCapture.open()) {
            long suspendedAt = System.nanoTime();
            Outages.freezePostgres();
            SentEvent.send(
                    SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"meanwhile\"}"));
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> sinceInSeconds(suspendedAt) >= 10
                            && entries(log, "Trying again") >= 7
                            && entries(log, "The relay cycle failed") >= 5);
            assertThat(longestPauseInMillis(log))
                    .as("upper limit of the back-off")
                    .isLessThanOrEqualTo(1_000);
        }

        Outages.thawPostgres();
        UUID note = await().ignoreExceptions().until(() -> notes.write("after the outage"), Objects::nonNull);

        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(recordedEvents.textsOf(key)).containsExactly("meanwhile");
            assertThat(Sql.count(
                            database, "select count(*) from published_event where record_key = ?", note.toString()))
                    .isOne();
        });
        assertThat(Topics.read(NoteService.TOPIC, note.toString())).hasSize(1);
    }

    @Test
    void shouldLimitDurationOfStatements() {
        assertThat(Sql.count(database, "select setting::bigint from pg_settings where name = 'statement_timeout'"))
                .isEqualTo(15_000);
        assertThat(Sql.count(database, "select setting::bigint from pg_settings where name = 'lock_timeout'"))
                .isEqualTo(5_000);
    }

    @Test
    void shouldAbortStatementAfterTimeLimit() {
        given().get("/v1/faults/slow-statement").then().statusCode(503).header("Retry-After", "5");
    }

    private static long sinceInSeconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private static long entries(LogCapture log, String begin) {
        return log.lines().stream().filter(line -> line.startsWith(begin)).count();
    }

    private static long longestPauseInMillis(LogCapture log) {
        return log.lines().stream()
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .mapToLong(pause -> Long.parseLong(pause.group(1)))
                .max()
                .orElseThrow();
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
