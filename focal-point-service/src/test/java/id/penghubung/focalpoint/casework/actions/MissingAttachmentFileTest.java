package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.SampleFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that is missing on the disk, as after an incomplete restore, affects nothing but its own download. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MissingAttachmentFileTest {

    /** A response that never comes fails the test. */
    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final byte[] content = uniqueContent();
    private String caseId = "";
    private String attachmentId = "";

    @BeforeEach
    void givenACaseWithAMissingFile() throws IOException {
        caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        attachmentId = attach("lubang.pdf", content);
        Files.delete(fileOf(officer.read(caseId).jsonPath().getString("attachments[0].sha256")));
    }

    @Test
    void shouldExplainThatTheFileIsMissing() {
        try (LogCapture log = LogCapture.open()) {
            // When
            Response reply = download(attachmentId);

            // Then
            reply.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("Content-Disposition", nullValue())
                    .body("type", equalTo("urn:penghubung:problem:file-missing"));
            assertThat(log.lines())
                    .as("the operator finds the missing file in the log")
                    .anyMatch(line -> line.startsWith("The file of attachment " + attachmentId));
        }
    }

    @Test
    void shouldServeTheRestOfTheCase() {
        // Given
        byte[] otherContent = uniqueContent();
        String otherId = attach("peta.pdf", otherContent);
        download(attachmentId);

        // When
        Response resolved = officer.resolve(caseId, "Sudah ditambal");

        // Then
        resolved.then().statusCode(200).body("status", equalTo("RESOLVED"));
        assertThat(resolved.jsonPath().getList("attachments.name", String.class))
                .containsExactly("lubang.pdf", "peta.pdf");
        assertThat(download(otherId).asByteArray()).isEqualTo(otherContent);
    }

    @Test
    void shouldServeTheFileWhenItsContentIsAttachedAgain() {
        // When
        attach("lubang-lagi.pdf", content);

        // Then
        Response reply = download(attachmentId);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.asByteArray()).isEqualTo(content);
    }

    private String attach(String name, byte[] bytes) {
        return officer.request()
                .header("If-Match", officer.read(caseId).header("ETag"))
                .contentType(ContentType.MULTIPART)
                .multiPart("file", name, bytes)
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(200)
                .extract()
                .path("attachments[-1].id");
    }

    private Response download(String id) {
        return officer.request()
                .config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.socket.timeout", READ_TIMEOUT_MILLIS)))
                .get("/v1/cases/{case}/attachments/{id}", caseId, id);
    }

    /** Attachments with equal contents share one file, so each test has contents of its own. */
    private static byte[] uniqueContent() {
        String pdf = new String(SampleFiles.pdf(), StandardCharsets.UTF_8);
        return (pdf + "% " + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Path fileOf(String sha256) {
        return Path.of("target", "attachments", "files", sha256.substring(0, 2), sha256);
    }
}
