package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.attachments.SampleFiles;
import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
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

/** Files at the desk: taken by what they are, kept whole, seen by who sees the case. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseAttachmentServiceTest {

    private static final int MORE_THAN_WORKER_THREADS = 80;

    private static final int TOO_MANY_BYTES = 10 * 1024 * 1024 + 1;

    private final CaseApiClient desk = CaseApiClient.of("dpu");
    private String caseId = "";

    @BeforeEach
    void givenACase() {
        caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
    }

    @Test
    void shouldKeepAFileAndItsHashOnRecord() throws GeneralSecurityException {
        // Given
        byte[] photo = SampleFiles.jpeg();

        // When
        Response reply = attach(desk, "C:\\Foto\\lubang besar.JPG", photo, true);

        // Then
        JsonPath file = reply.then().statusCode(200).extract().jsonPath();
        assertThat(file.getString("attachments[0].name")).isEqualTo("lubang besar.jpg");
        assertThat(file.getString("attachments[0].mediaType")).isEqualTo("image/jpeg");
        assertThat(file.getLong("attachments[0].size")).isEqualTo(photo.length);
        assertThat(file.getString("attachments[0].sha256")).isEqualTo(sha256(photo));
        assertThat(file.getBoolean("attachments[0].internal")).isTrue();
        assertThat(file.getString("entries[-1].type")).isEqualTo("ATTACHED_INTERNALLY");
        assertThat(file.getString("entries[-1].details.sha256")).isEqualTo(sha256(photo));
        assertThat(file.getString("status")).isEqualTo("OPEN");
        assertThat(desk.read(caseId).asString()).isEqualTo(reply.asString());
    }

    @Test
    void shouldGiveTheBytesBackToBeSavedAndNotToBeShown() {
        // Given
        String id = idOf(attach(desk, "lubang €.png", SampleFiles.png(), false));

        // When
        Response bytes = desk.request().get("/v1/cases/{case}/attachments/{id}", caseId, id);

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
    void shouldShowAFileToWhoSeesTheCaseOnly() {
        String id = idOf(attach(desk, "lubang.jpg", SampleFiles.jpeg(), true));
        String path = "/v1/cases/" + caseId + "/attachments/" + id;
        String otherCase = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());

        assertThat(CaseApiClient.as(AccessTokens.colleagueOf("dpu")).request().get(path).statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.as(AccessTokens.coordinator()).request().get(path).statusCode())
                .isEqualTo(200);
        assertThat(CaseApiClient.of("dishub").request().get(path).statusCode()).isEqualTo(404);
        assertThat(CaseApiClient.as(AccessTokens.reporter()).request().get(path).statusCode())
                .isEqualTo(403);
        assertThat(desk.request()
                        .get("/v1/cases/" + otherCase + "/attachments/" + id)
                        .statusCode())
                .as("a file of another case")
                .isEqualTo(404);
        assertThat(attach(CaseApiClient.of("dishub"), "lubang.jpg", SampleFiles.jpeg(), true).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldTakeNoProgramWhateverItIsCalled() {
        attach(desk, "lubang.jpg", SampleFiles.program(), true)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:penghubung:problem:file-kind-not-accepted"));
        attach(desk, "lubang.pdf", SampleFiles.page(), true).then().statusCode(415);
        attach(desk, "surat.docx", SampleFiles.docxWithMacro(), true).then().statusCode(415);

        assertThat(desk.read(caseId).jsonPath().getList("attachments")).isEmpty();
    }

    @Test
    void shouldTakeNoFileThatIsTooLargeOrEmpty() {
        attach(desk, "besar.jpg", Arrays.copyOf(SampleFiles.jpeg(), TOO_MANY_BYTES), true)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:penghubung:problem:file-too-large"));
        attach(desk, "kosong.jpg", new byte[0], true)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:penghubung:problem:file-unreadable"));

        assertThat(desk.read(caseId).jsonPath().getList("attachments")).isEmpty();
    }

    @Test
    void shouldMissTheFileWhereThereIsNone() {
        upload(desk)
                .multiPart("internal", "true")
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/file"));
    }

    @Test
    void shouldTakeTwentyFilesAndNoMore() {
        IntStream.range(0, 20)
                .forEach(each ->
                        attach(desk, each + ".pdf", SampleFiles.pdf(), true).then().statusCode(200));

        attach(desk, "21.pdf", SampleFiles.pdf(), true)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:penghubung:problem:too-many-attachments"));
    }

    @Test
    void shouldAttachOnceHoweverOftenItIsSent() {
        // Given
        String key = UUID.randomUUID().toString();
        String version = desk.read(caseId).header("ETag");

        // When
        List<String> replies = IntStream.range(0, 2)
                .mapToObj(again -> upload(desk, version)
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
        assertThat(desk.read(caseId).jsonPath().getList("attachments")).hasSize(1);
    }

    @Test
    void shouldLeaveNothingOfAnUploadThatDiesHalfWay() throws IOException {
        // Given
        int port = RestAssured.port;
        String head = "POST /v1/cases/" + caseId + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + AccessTokens.officerOf("dpu") + "\r\nIf-Match: \"0\"\r\nContent-Length: 5000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"lubang.pdf\"\r\n\r\n%PDF-1.7";

        // When
        try (Socket socket = new Socket("localhost", port);
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        // Then
        attach(desk, "lubang.jpg", SampleFiles.jpeg(), true).then().statusCode(200);
        assertThat(desk.read(caseId).jsonPath().getList("attachments")).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(java.nio.file.Path.of("target", "attachments", "uploads"))
                        .isEmptyDirectory());
    }

    @Test
    void shouldServeOfficersWhileManyUploadsStall() throws IOException {
        // Given
        String head = "POST /v1/cases/" + caseId + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + AccessTokens.officerOf("dpu") + "\r\nIf-Match: \"0\"\r\nContent-Length: 5000\r\n"
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
            Response read = desk.read(caseId);

            // Then
            assertThat(read.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void shouldAttachNothingToAClosedCase() {
        desk.resolve(caseId, "Sudah ditambal");

        attach(desk, "lubang.jpg", SampleFiles.jpeg(), true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:case-closed"));
    }

    @Test
    void shouldListFilesWithTheCaseAlsoInALongList() {
        attach(desk, "lubang.jpg", SampleFiles.jpeg(), false);

        JsonPath page = desk.list(
                        Map.of("complaintId", desk.read(caseId).jsonPath().getString("complaintId")))
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
        return upload(by, desk.read(caseId).header("ETag"));
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
