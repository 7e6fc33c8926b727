package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments of cases: accepted kinds, stored content, visibility. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseAttachmentServiceTest {

    private static final int MORE_THAN_WORKER_THREADS = 80;

    private static final int TOO_MANY_BYTES = 10 * 1024 * 1024 + 1;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private String caseId = "";

    @BeforeEach
    void givenACase() {
        caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
    }

    @Test
    void shouldRecordAFileAndItsHash() throws GeneralSecurityException {
        // Given
        byte[] photo = SampleFiles.jpeg();

        // When
        Response reply = attach(officer, "C:\\Foto\\lubang besar.JPG", photo, true);

        // Then
        JsonPath caseView = reply.then().statusCode(200).extract().jsonPath();
        assertThat(caseView.getString("attachments[0].name")).isEqualTo("lubang besar.jpg");
        assertThat(caseView.getString("attachments[0].mediaType")).isEqualTo("image/jpeg");
        assertThat(caseView.getLong("attachments[0].size")).isEqualTo(photo.length);
        assertThat(caseView.getString("attachments[0].sha256")).isEqualTo(sha256(photo));
        assertThat(caseView.getBoolean("attachments[0].internal")).isTrue();
        assertThat(caseView.getString("entries[-1].type")).isEqualTo("ATTACHED_INTERNALLY");
        assertThat(caseView.getString("entries[-1].details.sha256")).isEqualTo(sha256(photo));
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
        assertThat(officer.read(caseId).asString()).isEqualTo(reply.asString());
    }

    @Test
    void shouldServeFilesAsDownloads() {
        // Given
        String id = idOf(attach(officer, "lubang €.png", SampleFiles.png(), false));

        // When
        Response bytes = officer.request().get("/v1/cases/{case}/attachments/{id}", caseId, id);

        // Then
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.asByteArray()).isEqualTo(SampleFiles.png());
        assertThat(bytes.header("Content-Type")).isEqualTo("image/png");
        assertThat(bytes.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"lubang _.png\"; filename*=UTF-8''lubang%20%E2%82%AC.png");
        assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(bytes.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldShowFilesOnlyToThoseWhoSeeTheCase() {
        String id = idOf(attach(officer, "lubang.jpg", SampleFiles.jpeg(), true));
        String path = "/v1/cases/" + caseId + "/attachments/" + id;
        String otherCase = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        assertThat(CaseApiClient.as(Tokens.colleagueOf("dpu"))
                        .request()
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.as(Tokens.coordinator()).request().get(path).statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.of("dishub").request().get(path).statusCode()).isEqualTo(404);
        assertThat(CaseApiClient.as(Tokens.reporter()).request().get(path).statusCode())
                .isEqualTo(403);
        assertThat(officer.request()
                        .get("/v1/cases/" + otherCase + "/attachments/" + id)
                        .statusCode())
                .as("a file of another case")
                .isEqualTo(404);
        assertThat(attach(CaseApiClient.of("dishub"), "lubang.jpg", SampleFiles.jpeg(), true)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldRejectProgramsWhateverTheirName() {
        attach(officer, "lubang.jpg", SampleFiles.program(), true)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:penghubung:problem:file-kind-not-accepted"))
                .body("errors[0].pointer", equalTo("#/file"));
        attach(officer, "lubang.pdf", SampleFiles.page(), true).then().statusCode(415);
        attach(officer, "surat.docx", SampleFiles.docxWithMacro(), true).then().statusCode(415);

        assertThat(officer.read(caseId).jsonPath().getList("attachments")).isEmpty();
    }

    @Test
    void shouldRejectFilesThatAreTooLargeOrEmpty() {
        attach(officer, "besar.jpg", Arrays.copyOf(SampleFiles.jpeg(), TOO_MANY_BYTES), true)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:penghubung:problem:file-too-large"))
                .body("errors[0].pointer", equalTo("#/file"));
        attach(officer, "kosong.jpg", new byte[0], true)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:penghubung:problem:file-unreadable"));

        assertThat(officer.read(caseId).jsonPath().getList("attachments")).isEmpty();
    }

    @Test
    void shouldRequireAFile() {
        upload(officer)
                .multiPart("internal", "true")
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/file"));
    }

    @Test
    void shouldAcceptAtMostTwentyFiles() {
        IntStream.range(0, 20)
                .forEach(each -> attach(officer, each + ".pdf", SampleFiles.pdf(), true)
                        .then()
                        .statusCode(200));

        attach(officer, "21.pdf", SampleFiles.pdf(), true)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:penghubung:problem:too-many-attachments"));
    }

    @Test
    void shouldAttachOnlyOncePerKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String version = officer.read(caseId).header("ETag");

        // When
        List<String> replies = IntStream.range(0, 2)
                .mapToObj(again -> upload(officer, version)
                        .header("Idempotency-Key", key)
                        .multiPart("file", "lubang.jpg", SampleFiles.jpeg())
                        .post("/v1/cases/{id}/attachments", caseId)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();

        // Then
        assertThat(replies.getLast()).isEqualTo(replies.getFirst());
        assertThat(officer.read(caseId).jsonPath().getList("attachments")).hasSize(1);
    }

    @Test
    void shouldDeleteAnInterruptedUpload() throws IOException {
        // Given
        int port = RestAssured.port;
        String head = "POST /v1/cases/" + caseId + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.officerOf("dpu") + "\r\nIf-Match: \"0\"\r\nContent-Length: 5000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"lubang.pdf\"\r\n\r\n%PDF-1.7";

        // When
        try (Socket socket = new Socket("localhost", port);
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        // Then
        attach(officer, "lubang.jpg", SampleFiles.jpeg(), true).then().statusCode(200);
        assertThat(officer.read(caseId).jsonPath().getList("attachments")).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(java.nio.file.Path.of("target", "attachments", "uploads"))
                        .isEmptyDirectory());
    }

    @Test
    void shouldServeOfficersWhileManyUploadsStall() throws IOException {
        // Given
        String head = "POST /v1/cases/" + caseId + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.officerOf("dpu") + "\r\nIf-Match: \"0\"\r\nContent-Length: 5000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n";
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int n = 0; n < MORE_THAN_WORKER_THREADS; n++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                stalled.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }

            // When
            Response read = officer.read(caseId);

            // Then
            assertThat(read.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void shouldRejectFilesForAClosedCase() {
        officer.resolve(caseId, "Sudah ditambal");

        attach(officer, "lubang.jpg", SampleFiles.jpeg(), true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:case-closed"));
    }

    @Test
    void shouldShowFilesInTheCaseList() {
        attach(officer, "lubang.jpg", SampleFiles.jpeg(), false);

        JsonPath page = officer.list(
                        Map.of("complaintId", officer.read(caseId).jsonPath().getString("complaintId")))
                .jsonPath();

        assertThat(page.getString("items[0].attachments[0].name")).isEqualTo("lubang.jpg");
    }

    private Response attach(CaseApiClient by, String name, byte[] bytes, boolean internal) {
        return upload(by)
                .multiPart("file", name, bytes)
                .multiPart("internal", String.valueOf(internal))
                .post("/v1/cases/{id}/attachments", caseId);
    }

    private RequestSpecification upload(CaseApiClient by) {
        return upload(by, officer.read(caseId).header("ETag"));
    }

    private static RequestSpecification upload(CaseApiClient by, String version) {
        // Browsers send names in UTF-8.
        return by.request()
                .config(RestAssuredConfig.config()
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"))
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE)))
                .header("If-Match", version)
                .contentType(ContentType.MULTIPART);
    }

    private static String idOf(Response attached) {
        return attached.jsonPath().getString("attachments[0].id");
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
