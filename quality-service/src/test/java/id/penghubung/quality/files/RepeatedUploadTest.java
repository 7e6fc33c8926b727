package id.penghubung.quality.files;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence of a self-assessment that is sent again after a lost reply. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RepeatedUploadTest {

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

    private static Response uploadOnce(AssessmentScenario assessment, String tag, String key) {
        return given().auth()
                .oauth2(Tokens.officerOf(SampleUnits.HOSPITAL))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .multiPart("indicator", "maklumat")
                .multiPart("file", "maklumat.pdf", SampleFiles.pdf())
                .post("/v1/assessments/{id}/evidence", assessment.id());
    }
}
