package id.penghubung.quality.access;

import static id.penghubung.quality.assessments.AssessmentScenario.as;
import static id.penghubung.quality.assessments.AssessmentScenario.scores;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other roles get 403, and officers of another agency 404: what they may not see is not there for them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RolesTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldHideAnAssessmentFromAnotherAgencyAndOtherRoles() {
        // Given
        String assessment = "/v1/assessments/" + AssessmentScenario.evaluated().id();
        List<String> parts =
                List.of(assessment, assessment + "/changes", assessment + "/evidence", assessment + "/result");

        // When
        List<Integer> foreign =
                parts.stream().map(part -> stranger().get(part).statusCode()).toList();

        // Then
        assertThat(foreign).containsOnly(404);
        assertThat(parts).allSatisfy(part -> {
            as(Tokens.officerOf(HOSPITAL)).get(part).then().statusCode(200);
            as(Tokens.reporter()).get(part).then().statusCode(403);
            as(Tokens.coordinator()).get(part).then().statusCode(403);
        });
    }

    @Test
    void shouldLetNoOtherAgencyFillInOrObject() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String path = "/v1/assessments/" + assessment.id();

        // When
        int scored = stranger()
                .header("If-Match", assessment.tag())
                .body(Map.of("scores", scores(5, 4, 5)))
                .put(path + "/self-assessment")
                .statusCode();

        // Then
        assertThat(scored).isEqualTo(404);
        assessment.step(stranger(), "self-assessment/submission").then().statusCode(404);
        stranger()
                .header("If-Match", assessment.tag())
                .body(Map.of("reason", "Bukan unit kami.", "indicators", List.of("maklumat")))
                .post(path + "/objection")
                .then()
                .statusCode(404);
        assessment
                .read(AssessmentScenario.bureau())
                .then()
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(0));
    }

    /** The unit does not score as an evaluator, nor decide about its own objection. */
    @Test
    void shouldLeaveEachStepOfAnAssessmentToItsRole() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();
        RequestSpecification head = as(Tokens.headOf(HOSPITAL));

        // When
        int scored = assessment.score(head, scores(5, 4, 5)).statusCode();

        // Then
        assertThat(scored).isEqualTo(403);
        assessment
                .step(as(Tokens.headOf(HOSPITAL)), "evaluation/submission")
                .then()
                .statusCode(403);
        assessment
                .step(as(Tokens.headOf(HOSPITAL)), "objection/decision")
                .then()
                .statusCode(403);
        assessment.step(as(Tokens.headOf(HOSPITAL)), "conclusion").then().statusCode(403);
        assessment.step(AssessmentScenario.evaluator(), "conclusion").then().statusCode(403);
        assessment
                .step(AssessmentScenario.evaluator(), "self-assessment/submission")
                .then()
                .statusCode(403);
        AssessmentScenario.open(AssessmentScenario.evaluator(), assessment.instrumentId(), SampleUnits.LEGAL)
                .then()
                .statusCode(403);
        assessment
                .read(AssessmentScenario.bureau())
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("evaluation.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/quality/coverage",
                "/v1/quality/calendar?unit=rsud-parikesit",
                "/v1/quality/improvements",
                "/v1/quality/improvement-follow-up",
                "/v1/quality/complaint-threshold",
                "/v1/quality/standard-reviews",
                "/v1/ratings",
                "/v1/rating-trends/rsud-parikesit",
                "/v1/units/rsud-parikesit/contact",
                "/v1/forums",
                "/v1/surveys",
                "/v1/services"
            })
    void shouldShowNothingThatIsNotPublishedToReportersAndTheCoordinator(String path) {
        as(Tokens.reporter()).get(path).then().statusCode(403);
        as(Tokens.coordinator()).get(path).then().statusCode(403);
    }

    @Test
    void shouldLetNoOtherAgencySetTheAddressesOfAUnit() {
        // Given
        RequestSpecification head = as(Tokens.headOf(SampleUnits.SECRETARIAT));
        String path = "/v1/units/" + HOSPITAL + "/contact";
        String tag = AssessmentScenario.bureau().get(path).header("ETag");

        // When
        int changed = head.header("If-Match", tag)
                .body(Map.of("unitAddress", "lain@example.org"))
                .put(path)
                .statusCode();

        // Then
        assertThat(changed).isEqualTo(404);
        stranger().get(path).then().statusCode(404);
        assertThat(AssessmentScenario.bureau().get(path).header("ETag")).isEqualTo(tag);
    }

    private static RequestSpecification stranger() {
        return as(Tokens.officerOf(SampleUnits.SECRETARIAT));
    }
}
