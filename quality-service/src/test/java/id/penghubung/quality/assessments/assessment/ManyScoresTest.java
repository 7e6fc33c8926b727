package id.penghubung.quality.assessments.assessment;

import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.evaluator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.assessments.Score;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores of many assessments at once, in a compilation or a list. A note of each score may have 4000 characters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ManyScoresTest {

    @Inject
    Assessments assessments;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldReadScoresForACompilationWithoutTheirNotes() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        assessment.scoreSelf(scores(5, 3, 3)).then().statusCode(200);
        assessment.upload("standar", "keputusan.pdf", SampleFiles.pdf()).then().statusCode(201);
        assessment
                .step(assessment.officer(), "self-assessment/submission")
                .then()
                .statusCode(200);
        assessment.answerAll();
        assessment.score(evaluator(), scores(4, 2, 3)).then().statusCode(200);
        assessment.step(evaluator(), "evaluation/submission").then().statusCode(200);

        // When
        List<Assessment> evaluated = assessments.evaluated(UUID.fromString(assessment.instrumentId()), 10);

        // Then
        assertThat(evaluated).singleElement().satisfies(read -> {
            assertThat(read.scores(AssessmentForm.F01)).extracting(Score::value).containsExactly(5, 3, 3);
            assertThat(read.scores(AssessmentForm.F02)).extracting(Score::value).containsExactly(4, 2, 3);
            assertThat(read.scores(AssessmentForm.F01)).extracting(Score::note).containsOnlyNulls();
            assertThat(read.scores(AssessmentForm.F02)).extracting(Score::note).containsOnlyNulls();
        });
    }

    @Test
    void shouldListAssessmentsWithoutTheNotesThatASingleOneHas() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        assessment.scoreSelf(scores(5, 3, 3)).then().statusCode(200);

        // When
        Response list = bureau().get("/v1/assessments?instrument=" + assessment.instrumentId());

        // Then
        list.then()
                .statusCode(200)
                .body("items[0].selfAssessment.value", contains(5, 3, 3))
                .body("items[0].selfAssessment.note", everyItem(nullValue()));
        assessment.read(bureau()).then().body("selfAssessment.note", everyItem(equalTo("Sesuai bukti")));
    }

    private static List<Map<String, Object>> scores(int standard, int pledge, int innovation) {
        return List.of(score("standar", standard), score("maklumat", pledge), score("inovasi-1", innovation));
    }

    private static Map<String, Object> score(String indicator, int value) {
        return Map.of("indicator", indicator, "value", value, "note", "Sesuai bukti");
    }
}
