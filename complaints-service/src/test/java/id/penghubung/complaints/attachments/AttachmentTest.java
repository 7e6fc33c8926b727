package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.complaints.testing.Uploads.attachByCode;
import static id.penghubung.complaints.testing.Uploads.download;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Requests;
import id.penghubung.events.CaseResolved;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Attachments of complaints: who sees which file, and what is in it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentTest {

    private static final String ORIGINALS = "items.findAll { it.purpose == 'ORIGINAL_ATTACHMENT' }";

    private final String reporter = Tokens.newReporter();

    @Inject
    Jdbc jdbc;

    @Test
    void shouldGiveTheAgencyAnUprightCopyWithoutPlaceAndOwner() throws IOException {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");

        // When
        Response attached = attach(reporter, id, SamplePhotos.jpeg(6));

        // Then
        attached.then()
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("cleaned", equalTo(true))
                .body("scan", equalTo("CLEAN"))
                .body("originalSha256", equalTo(sha256(SamplePhotos.jpeg(6))));
        byte[] copy = download(Tokens.officerOf("dpu"), id, attached.path("id"));
        assertThat(sha256(copy)).isEqualTo(attached.path("sha256"));
        assertThat(new String(copy, ISO_8859_1)).doesNotContain("Exif").doesNotContain(SamplePhotos.OWNER);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(copy));
        assertThat(picture.getWidth()).isEqualTo(32);
        assertThat(picture.getHeight()).isEqualTo(64);
        assertThat(new Color(picture.getRGB(16, 8)).getRed()).as("red on top").isGreaterThan(200);
        assertThat(new Color(picture.getRGB(16, 56)).getBlue()).as("blue below").isGreaterThan(200);
    }

    @Test
    void shouldKeepNothingOfAWebPageThatIsAPictureAsWell() {
        String id = submitted(reporter);

        String attachment = attach(reporter, id, SamplePhotos.polyglot()).path("id");

        Response copy = as(reporter).get("/v1/complaints/" + id + "/attachments/" + attachment);
        copy.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("attachment; filename=\"lampiran.jpg\""));
        assertThat(new String(copy.asByteArray(), ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void shouldRemoveThePlaceFromAVideoAndKeepItsLength() {
        String id = submitted(reporter);

        Response attached = attach(reporter, id, SamplePhotos.mp4());

        attached.then().statusCode(201).body("mediaType", equalTo("video/mp4"));
        byte[] copy = download(reporter, id, attached.path("id"));
        assertThat(copy).hasSameSizeAs(SamplePhotos.mp4());
        assertThat(new String(copy, ISO_8859_1)).doesNotContain("117.1436").doesNotContain(SamplePhotos.OWNER);
    }

    @Test
    void shouldShowTheOriginalToInspectorAndOmbudsmanOnlyAndRecordEachReading() {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");
        String attachment = attach(reporter, id, SamplePhotos.jpeg(6)).path("id");
        String original = "/v1/complaints/" + id + "/attachments/" + attachment + "/original";

        // When
        byte[] read = as(Tokens.inspector())
                .get(original)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        // Then
        assertThat(read).isEqualTo(SamplePhotos.jpeg(6));
        as(reporter).get("/v1/me/access-log").then().body(ORIGINALS + ".role", contains("inspector"));
        for (String token : new String[] {reporter, Tokens.officerOf("dpu"), Tokens.coordinator(), Tokens.admin()}) {
            as(token).get(original).then().statusCode(403);
        }
        as(Tokens.ombudsman()).get(original).then().statusCode(404);
        jdbc.update("update complaint set matter_linked_at = now() where id = ?", UUID.fromString(id));
        as(Tokens.ombudsman()).get(original).then().statusCode(200);
        as(reporter).get("/v1/me/access-log").then().body(ORIGINALS, hasSize(2));
    }

    @Test
    void shouldHideFilesFromEverybodyElse() {
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");
        String attachment = attach(reporter, id, SamplePhotos.png()).path("id");
        String path = "/v1/complaints/" + id + "/attachments";

        for (String token : new String[] {Tokens.newReporter(), Tokens.officerOf("dishub"), Tokens.ombudsman()}) {
            as(token).get(path).then().statusCode(404);
            as(token).get(path + "/" + attachment).then().statusCode(404);
        }
        attach(Tokens.newReporter(), id, SamplePhotos.png()).then().statusCode(404);
        as(Tokens.coordinator()).get(path).then().body("items.id", contains(attachment));
    }

    @Test
    void shouldShowAFileOfAnAnswerToTheReporterOnceTheComplaintIsAnswered() {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");
        String officer = Tokens.officerOf("dpu");
        String sent = attach(officer, id, "ANSWER", SampleFiles.pdf()).path("id");
        String path = "/v1/complaints/" + id + "/attachments";
        as(officer).get(path).then().body("items.id", contains(sent));
        as(reporter).get(path).then().body("items", hasSize(0));
        as(reporter).get(path + "/" + sent).then().statusCode(404);

        // When
        AgencyEvents.resolve(id);
        Complaints.awaitStatus(id, "RESPONDED");

        // Then
        as(reporter).get(path).then().body("items.uploadedBy", contains("agency:dpu"));
        assertThat(download(reporter, id, sent)).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void shouldNeverShowAFileOfAnAnswerThatItsAgencyDidNotGive() {
        // Given
        String id = submitted(reporter);
        String path = "/v1/complaints/" + id + "/attachments";
        Complaints.route(id, 1, "dishub");
        String draft = attach(Tokens.officerOf("dishub"), id, "ANSWER", SampleFiles.pdf())
                .path("id");
        Complaints.sendToTriage(id, 2, Instant.now());
        Complaints.route(id, 3, "dpu");
        String officer = Tokens.officerOf("dpu");
        as(officer).get(path).then().statusCode(200).body("items", hasSize(0));

        // When
        DomainEvents.publish(
                id,
                new CaseResolved(UUID.fromString(id), UUID.randomUUID(), 3, "dpu", "Sudah ditambal.", Instant.now()));
        Complaints.awaitStatus(id, "RESPONDED");

        // Then
        for (String token : new String[] {reporter, officer}) {
            as(token).get(path).then().statusCode(200).body("items", hasSize(0));
            as(token).get(path + "/" + draft).then().statusCode(404);
        }
    }

    @Test
    void shouldNotTakeARatingForAnAnswer() {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        Complaints.awaitStatus(id, "RESPONDED");
        attach(Tokens.officerOf("dpu"), id, "ANSWER", SampleFiles.pdf()).then().statusCode(201);

        // When
        as(reporter)
                .contentType("application/json")
                .body(Map.of("rating", 4))
                .put("/v1/complaints/" + id + "/rating")
                .then()
                .statusCode(200);

        // Then
        as(reporter)
                .get("/v1/complaints/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void shouldTakeFilesWithTheAccessCode() {
        // Given
        Response receipt = Requests.submit(given(), Requests.pothole());
        String number = receipt.path("trackingNumber");
        String code = receipt.path("accessCode");
        String path = "/v1/tracking/" + number + "/attachments";

        // When
        Response attached = attachByCode(number, code, SamplePhotos.jpeg(1));

        // Then
        attached.then().statusCode(201).body("uploadedBy", equalTo("reporter"));
        String id = attached.path("id");
        given().header("Access-Code", code).get(path).then().body("items.id", contains(id));
        given().header("Access-Code", code).get(path + "/" + id).then().statusCode(200);
        attachByCode(number, "0000-0000-0000", SamplePhotos.jpeg(1)).then().statusCode(404);
        given().header("Access-Code", "0000-0000-0000").get(path).then().statusCode(404);
    }

    @Test
    void shouldTakeTenFilesOfTheReporterAndNoMore() {
        String id = submitted(reporter);
        for (int i = 0; i < 10; i++) {
            attach(reporter, id, SamplePhotos.jpegNo(i)).then().statusCode(201);
        }

        attach(reporter, id, SamplePhotos.jpegNo(10))
                .then()
                .statusCode(422)
                .body("type", containsString("too-many-attachments"));
    }

    @Test
    void shouldTakeFilesOnlyForAPurposeOfTheSenderAndWhileTheComplaintIsOpen() {
        // Given
        String id = submitted(reporter);
        Complaints.route(id, 1, "dpu");

        // When
        Response answerOfTheReporter = attach(reporter, id, "ANSWER", SamplePhotos.png());
        Response evidenceOfTheAgency = attach(Tokens.officerOf("dpu"), id, "EVIDENCE", SamplePhotos.png());
        as(reporter)
                .contentType("application/json")
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        Response tooLate = attach(reporter, id, SamplePhotos.png());

        // Then
        answerOfTheReporter.then().statusCode(400).body("errors.pointer", contains("#/purpose"));
        evidenceOfTheAgency.then().statusCode(400).body("errors.pointer", contains("#/purpose"));
        tooLate.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:complaint-ended"));
        as(reporter).get("/v1/complaints/" + id + "/attachments").then().body("items", hasSize(0));
    }

    @Test
    void shouldAttachARepeatedUploadOnce() {
        String id = submitted(reporter);
        String key = UUID.randomUUID().toString();
        String path = "/v1/complaints/" + id + "/attachments";

        String first = attach(as(reporter).header("Idempotency-Key", key), path, "EVIDENCE", SamplePhotos.png())
                .path("id");
        String again = attach(as(reporter).header("Idempotency-Key", key), path, "EVIDENCE", SamplePhotos.png())
                .path("id");

        assertThat(again).isEqualTo(first);
        as(reporter).get(path).then().body("items", hasSize(1));
    }

    @Test
    void shouldTakeTheScanOfALetterFromTheOfficerWhoKeyedItInAndRecordItsReaders() {
        // Given
        String officer = Tokens.officerOf("dpu");
        Response receipt = as(officer)
                .contentType("application/json")
                .body(Map.of(
                        "channel",
                        "LETTER",
                        "consentGiven",
                        true,
                        "complaint",
                        Requests.pothole("reporter", Map.of("name", "Sekar"))))
                .post("/v1/complaints/assisted");
        String id = receipt.path("id");
        String number = receipt.path("trackingNumber");
        String code = receipt.path("accessCode");

        // When
        Response scan = attach(
                as(officer).header("Access-Code", code),
                "/v1/tracking/" + number + "/attachments",
                "LETTER_SCAN",
                SamplePhotos.png());

        // Then
        scan.then().statusCode(201).body("purpose", equalTo("LETTER_SCAN")).body("uploadedBy", equalTo("agency:dpu"));
        attach(
                        given().header("Access-Code", code),
                        "/v1/tracking/" + number + "/attachments",
                        "LETTER_SCAN",
                        SamplePhotos.png())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/purpose"));
        download(Tokens.coordinator(), id, scan.path("id"));
        assertThat(jdbc.list(
                        "select role from complaint_access where complaint_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .containsExactly("coordinator");
    }

    @Test
    void shouldHideTheScanOfALetterFromTheAgencyOfASecretReporter() {
        // Given
        String officer = Tokens.officerOf("dpu");
        Map<String, Object> secret = Requests.pothole("confidential", true);
        secret.put("reporter", Map.of("name", "Sekar"));
        Response receipt = as(officer)
                .contentType("application/json")
                .body(Map.of("channel", "LETTER", "consentGiven", true, "complaint", secret))
                .post("/v1/complaints/assisted");
        String id = receipt.path("id");
        attach(
                        as(officer).header("Access-Code", receipt.<String>path("accessCode")),
                        "/v1/tracking/" + receipt.path("trackingNumber") + "/attachments",
                        "LETTER_SCAN",
                        SamplePhotos.png())
                .then()
                .statusCode(201);

        // When
        Complaints.route(id, 1, "dpu");

        // Then
        as(officer).get("/v1/complaints/" + id + "/attachments").then().body("items", hasSize(0));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }
}
