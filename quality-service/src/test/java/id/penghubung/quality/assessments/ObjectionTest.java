package id.penghubung.quality.assessments;

import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.score;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unit objects to scores of its evaluation, and the bureau decides (PermenPANRB 29/2022). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ObjectionTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldRefuseAnObjectionToUnknownIndicatorsAndADecisionWithWrongCorrections() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();

        // When
        Response unknownIndicator = assessment.object("maklumat", "lain");
        Response objected = assessment.object("maklumat");
        Response acceptedWithout = assessment.decide("ACCEPTED", List.of());
        Response rejectedWith = assessment.decide("REJECTED", List.of(score("maklumat", 4)));
        Response wrongScore = assessment.decide("ACCEPTED", List.of(score("maklumat", 5)));

        // Then
        unknownIndicator.then().statusCode(400).body("errors.pointer", contains("#/indicators/1"));
        objected.then().statusCode(200);
        acceptedWithout.then().statusCode(400).body("errors.pointer", contains("#/corrections"));
        rejectedWith.then().statusCode(400).body("errors.pointer", contains("#/corrections"));
        wrongScore.then().statusCode(400).body("errors.pointer", contains("#/corrections/0/value"));
        assessment.read(bureau()).then().body("state", equalTo("OBJECTED")).body("index", equalTo(3.34f));
    }
}
