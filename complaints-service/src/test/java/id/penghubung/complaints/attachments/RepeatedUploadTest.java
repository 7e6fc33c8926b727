package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.complaints.testing.Uploads.attachByCode;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Requests;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reporter whose network lost the reply sends the file again, and gets the reply that was lost. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RepeatedUploadTest {

    private static final byte[] PHOTO = SamplePhotos.jpegNo(99);

    @Inject
    Jdbc jdbc;

    private final String reporter = Tokens.newReporter();
    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldGetTheStoredReplyForTheTenthFile() {
        // Given
        String id = submitted(reporter);
        for (int i = 0; i < 9; i++) {
            attach(reporter, id, SamplePhotos.jpegNo(i)).then().statusCode(201);
        }
        String tenth = upload(id, key).then().statusCode(201).extract().path("id");

        // When
        Response again = upload(id, key);

        // Then
        again.then().statusCode(201).body("id", equalTo(tenth));
        upload(id, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("type", containsString("too-many-attachments"));
        as(reporter).get("/v1/complaints/" + id + "/attachments").then().body("items", hasSize(10));
    }

    @Test
    void shouldGetTheStoredReplyForTheTenthFileWithTheAccessCode() {
        // Given
        Response receipt = Requests.submit(given(), Requests.pothole());
        String number = receipt.path("trackingNumber");
        String code = receipt.path("accessCode");
        for (int i = 0; i < 9; i++) {
            attachByCode(number, code, SamplePhotos.jpegNo(i)).then().statusCode(201);
        }
        String tenth =
                uploadByCode(number, code).then().statusCode(201).extract().path("id");

        // When
        Response again = uploadByCode(number, code);

        // Then
        again.then().statusCode(201).body("id", equalTo(tenth));
        uploadByCode(number, "0000-0000-0000").then().statusCode(404);
    }

    @Test
    void shouldGetTheStoredReplyAfterTheComplaintHasEnded() {
        // Given
        String id = submitted(reporter);
        String first = upload(id, key).then().statusCode(201).extract().path("id");
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        // When, then
        upload(id, key).then().statusCode(201).body("id", equalTo(first));
        upload(id, UUID.randomUUID().toString()).then().statusCode(409).body("type", containsString("complaint-ended"));
    }

    /** Otherwise one key would store any number of files, each for an hour. */
    @Test
    void shouldStoreNothingForARepetitionOrAnInvalidKey() {
        // Given
        String id = submitted(reporter);
        upload(id, key).then().statusCode(201);
        long before = unattached();

        // When
        Response again = upload(id, key);
        Response otherFile = upload(id, key, SamplePhotos.jpegNo(98));
        Response invalidKey = upload(id, "two words");

        // Then
        again.then().statusCode(201);
        otherFile.then().statusCode(422);
        invalidKey.then().statusCode(400);
        assertThat(unattached()).isLessThanOrEqualTo(before);
    }

    private long unattached() {
        return jdbc.one("select count(*) from unattached_content", row -> row.getLong(1));
    }

    private Response upload(String id, String idempotencyKey) {
        return upload(id, idempotencyKey, PHOTO);
    }

    private Response upload(String id, String idempotencyKey, byte[] file) {
        return attach(
                as(reporter).header("Idempotency-Key", idempotencyKey),
                "/v1/complaints/" + id + "/attachments",
                "EVIDENCE",
                file);
    }

    private Response uploadByCode(String number, String code) {
        return attach(
                given().header("Access-Code", code).header("Idempotency-Key", key),
                "/v1/tracking/" + number + "/attachments",
                "EVIDENCE",
                PHOTO);
    }
}
