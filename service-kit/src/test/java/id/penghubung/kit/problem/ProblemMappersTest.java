package id.penghubung.kit.problem;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Outages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemMappersTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    NoteService notes;

    @Test
    void shouldSendHeadersOfProblem() {
        ProblemAssert.of(given().get("/v1/faults/refusal"), CommonProblem.TOO_MANY_REQUESTS, "/v1/faults/refusal")
                .withHeader("Retry-After", "7")
                .withDetail("Tunggu.");
    }

    @Test
    void shouldSendExtensionsOfProblem() {
        assertThat(given().get("/v1/faults/refusal").jsonPath().getList("waited"))
                .isEqualTo(List.of(1, 2));
        assertThat(given().get("/v1/faults/none").jsonPath().getMap("$"))
                .containsOnlyKeys("type", "title", "status", "detail", "instance");
    }

    @Test
    void shouldReportFullDiskWithRetryAfter() {
        ProblemAssert.of(
                        given().get("/v1/faults/full-disk"), CommonProblem.INSUFFICIENT_STORAGE, "/v1/faults/full-disk")
                .withHeader("Retry-After", "300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/faults/unexpected", "/v1/faults/error"})
    void shouldReturnOnlyReferenceToLogForInternalError(String path) {
        try (LogCapture log = LogCapture.open()) {
            String detail = ProblemAssert.of(
                            given().header("Accept-Language", "en").get(path), CommonProblem.INTERNAL_ERROR, path)
                    .withDetail("our mistake")
                    .detail();

            Matcher reference = REFERENCE.matcher(detail);
            assertThat(reference.find()).isTrue();
            assertThat(log.lines())
                    .anyMatch(line -> line.contains(reference.group()) && line.contains("secret detail"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_REQUEST",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, MALFORMED_REQUEST",
        "413, BODY_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "500, INTERNAL_ERROR",
        "502, INTERNAL_ERROR"
    })
    void shouldTranslateHttpErrorsIntoProblems(int status, CommonProblem problem) {
        String path = "/v1/faults/web";
        if (problem == CommonProblem.NOT_FOUND) {
            ProblemAssert.of(given().get("/v1/faults/none"), problem, "/v1/faults/none");
            return;
        }
        ProblemAssert.of(given().get(path + "?status=" + status), problem, path);
    }

    @Test
    void shouldReportConflictDetectedAtCommit() {
        UUID note = notes.write("raced " + UUID.randomUUID());
        String path = "/v1/faults/race/" + note;

        ProblemAssert.of(given().post(path), CommonProblem.STALE_VERSION, path).in("id");
    }

    @Test
    void shouldReportViolatedUniqueConstraint() {
        String path = "/v1/faults/twice/" + UUID.randomUUID();

        ProblemAssert.of(given().post(path), CommonProblem.CONFLICT, path);
    }

    @Test
    void shouldReportInconsistentStateAsInternalError() {
        try (LogCapture log = LogCapture.open()) {
            ProblemAssert.of(
                    given().post("/v1/faults/inconsistent"), CommonProblem.INTERNAL_ERROR, "/v1/faults/inconsistent");

            assertThat(log.lines()).anyMatch(line -> line.contains("note_text_not_forbidden"));
        }
    }

    @Test
    void shouldReportUnavailableWhileDatabaseIsStopped() {
        String read = "/v1/faults/database";
        Outages.killPostgres();
        try {
            Response first = given().get(read);
            ProblemAssert.of(first, CommonProblem.SERVICE_UNAVAILABLE, read).withHeader("Retry-After", "5");
            ProblemAssert.of(
                            given().header("Accept-Language", "en")
                                    .contentType("application/json")
                                    .body("{\"text\": \"while away " + UUID.randomUUID() + "\"}")
                                    .post("/v1/notes"),
                            CommonProblem.SERVICE_UNAVAILABLE,
                            "/v1/notes")
                    .in("en")
                    .withHeader("Retry-After", "5")
                    .withDetail("Try again");
        } finally {
            Outages.end();
        }
        await().atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(2))
                .until(() -> given().get(read).statusCode() == 200);
    }
}
