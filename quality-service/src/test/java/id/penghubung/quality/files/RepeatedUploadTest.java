package id.penghubung.quality.files;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.files.FileKind;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are sent again after a lost reply get the stored reply, also if they would not be accepted any more. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RepeatedUploadTest {

    private static final String NUMBER = "B/113/PC.01/XII/2024";

    @Inject
    IdempotentReplies replies;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    /** The reply was lost, and the unit has submitted in the meantime: the repetition gets the first reply. */
    @Test
    void shouldReplyToARepeatedUploadAfterTheSubmission() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String tag = assessment.tag();
        String key = UUID.randomUUID().toString();
        Response first = uploadOnce(assessment, tag, key);
        first.then().statusCode(201);
        assessment.submit(5, 3, 3);

        // When
        Response again = uploadOnce(assessment, tag, key);

        // Then
        again.then().statusCode(201).body("version", equalTo(first.<Integer>path("version")));
        uploadOnce(assessment, tag, UUID.randomUUID().toString()).then().statusCode(409);
    }

    /** The reply was lost, and the record of the forum was signed in the meantime. */
    @Test
    void shouldReplyToARepeatedUploadAfterTheRecordOfAForum() {
        // Given
        ForumScenario forum = ForumScenario.held();
        String tag = forum.tag();
        String key = UUID.randomUUID().toString();
        Response first = uploadOnce(forum, tag, key);
        first.then().statusCode(201);
        forum.recorded();

        // When
        Response again = uploadOnce(forum, tag, key);

        // Then
        again.then().statusCode(201).body("version", equalTo(first.<Integer>path("version")));
        uploadOnce(forum, tag, UUID.randomUUID().toString()).then().statusCode(409);
    }

    /** The reply was lost, and the clock was set back in the meantime: the day of the document is in the future again. */
    @Test
    void shouldReplyToARepeatedUploadOfADocumentOfALaterDay() {
        // Given
        LocalDate day = ForumScenario.today().plusDays(2);
        String key = UUID.randomUUID().toString();
        byte[] content = SampleFiles.pdf();
        String sha256 = HexFormat.of().formatHex(Digests.sha256(content));
        replies.executeOnce(
                "rating-documents/ombudsman-account",
                key,
                new Document(NUMBER, day, new ReceivedFile("hasil.pdf", FileKind.PDF, content.length, sha256)),
                () -> replies.reply(201, Map.of(), Map.of("number", NUMBER)));

        // When
        Response again = uploadOnce(day, content, key);

        // Then
        again.then().statusCode(201).body("number", equalTo(NUMBER));
        uploadOnce(day, content, UUID.randomUUID().toString()).then().statusCode(400);
    }

    /** Content of an upload by which the service recognises a repetition. */
    private record Document(String number, LocalDate issuedOn, ReceivedFile file) {}

    private static Response uploadOnce(AssessmentScenario assessment, String tag, String key) {
        return given().auth()
                .oauth2(Tokens.officerOf(SampleUnits.HOSPITAL))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .multiPart("indicator", "maklumat")
                .multiPart("file", "maklumat.pdf", SampleFiles.pdf())
                .post("/v1/assessments/{id}/evidence", assessment.id());
    }

    private static Response uploadOnce(ForumScenario forum, String tag, String key) {
        return given().auth()
                .oauth2(Tokens.officerOf(SampleUnits.HOSPITAL))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .multiPart("kind", "ATTENDANCE_LIST")
                .multiPart("file", "daftar-hadir.pdf", SampleFiles.pdf())
                .post("/v1/forums/{id}/files", forum.id());
    }

    private static Response uploadOnce(LocalDate day, byte[] content, String key) {
        return given().auth()
                .oauth2(Tokens.ombudsman())
                .header("Idempotency-Key", key)
                .multiPart("number", NUMBER)
                .multiPart("issuedOn", day.toString())
                .multiPart("file", "hasil.pdf", content)
                .post("/v1/rating-documents");
    }
}
