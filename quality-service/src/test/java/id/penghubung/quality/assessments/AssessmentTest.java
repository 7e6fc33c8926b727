package id.penghubung.quality.assessments;

import static id.penghubung.quality.assessments.AssessmentScenario.as;
import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.evaluator;
import static id.penghubung.quality.assessments.AssessmentScenario.score;
import static id.penghubung.quality.assessments.AssessmentScenario.scores;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.jdbc.DatabaseAccessException;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessments of units (PermenPANRB 29/2022): self-assessment, evaluator, objection, decision, conclusion. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssessmentTest {

    @Inject
    Jdbc jdbc;

    @Inject
    ConcludedAssessments concluded;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldComputeTheIndexThatWasWorkedByHandWhenTheEvaluationIsSubmitted() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted().answerAll();
        assessment.score(evaluator(), scores(4, 2, 3)).then().statusCode(200);

        // When
        Response submitted = assessment.step(evaluator(), "evaluation/submission");

        // Then
        submitted
                .then()
                .statusCode(200)
                .body("state", equalTo("EVALUATED"))
                .body("index", equalTo(3.34f))
                .body("category", equalTo("B-"));
    }

    /** An evaluator must not be of the unit that they evaluate. */
    @Test
    void shouldRefuseAnEvaluatorOfTheSameUnit() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();

        // When
        Response own = assessment.score(as(Tokens.evaluatorOf(SampleUnits.HOSPITAL)), scores(5, 4, 5));

        // Then
        own.then().statusCode(403).body("type", endsWith(":assessment-own-unit"));
        assessment
                .links(as(Tokens.evaluatorOf(SampleUnits.HOSPITAL)), 1)
                .then()
                .statusCode(403)
                .body("type", endsWith(":assessment-own-unit"));
        assessment.read(bureau()).then().body("evaluation", hasSize(0)).body("state", equalTo("SUBMITTED"));
    }

    /** An account that names no agency may be of the unit itself. */
    @Test
    void shouldRefuseAnEvaluatorWithoutAnAgency() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();

        // When
        Response scored = assessment.score(as(Tokens.withRole("evaluator")), scores(5, 4, 5));

        // Then
        scored.then().statusCode(403);
        assessment.read(bureau()).then().body("evaluation", hasSize(0)).body("state", equalTo("SUBMITTED"));
    }

    /** An account that took part in the self-assessment and moved to another agency does not evaluate it either. */
    @Test
    void shouldRefuseAnEvaluatorWhoSignedTheSelfAssessmentOrAddedEvidence() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String signer = "penanda-" + UUID.randomUUID();
        String collector = "pengumpul-" + UUID.randomUUID();
        assessment.scoreSelf(scores(5, 3, 3)).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.namedOfficerOf(SampleUnits.HOSPITAL, collector, "focal-point"))
                .header("If-Match", assessment.tag())
                .multiPart("indicator", "standar")
                .multiPart("file", "keputusan.pdf", SampleFiles.pdf())
                .post("/v1/assessments/{id}/evidence", assessment.id())
                .then()
                .statusCode(201);
        assessment
                .step(
                        as(Tokens.namedOfficerOf(SampleUnits.HOSPITAL, signer, "agency-head")),
                        "self-assessment/submission")
                .then()
                .statusCode(200);

        // When
        Response bySigner =
                assessment.score(as(Tokens.namedOfficerOf("bappeda", signer, "evaluator")), scores(5, 4, 5));
        Response byCollector =
                assessment.score(as(Tokens.namedOfficerOf("bappeda", collector, "evaluator")), scores(5, 4, 5));

        // Then
        bySigner.then().statusCode(403).body("type", endsWith(":assessment-own-unit"));
        byCollector.then().statusCode(403).body("type", endsWith(":assessment-own-unit"));
        assessment.score(evaluator(), scores(4, 2, 3)).then().statusCode(200);
    }

    @Test
    void shouldRefuseScoresOutsideOfTheScaleAndUnknownIndicators() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();

        // When
        Response scored = assessment.scoreSelf(List.of(
                score("standar", 6),
                score("maklumat", 0),
                score("lain", 3),
                score("inovasi-1", 2),
                score("inovasi-1", 3)));

        // Then
        scored.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/scores/0/value",
                                "#/scores/1/value",
                                "#/scores/2/indicator",
                                "#/scores/4/indicator"));
        assessment.read(bureau()).then().body("selfAssessment", hasSize(0)).body("version", equalTo(0));
    }

    @Test
    void shouldNotSubmitWithoutScoresAndWantedEvidence() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        assessment
                .scoreSelf(List.of(score("standar", 4), score("maklumat", 2)))
                .then()
                .statusCode(200);

        // When
        Response submitted = assessment.step(assessment.officer(), "self-assessment/submission");

        // Then
        submitted
                .then()
                .statusCode(422)
                .body("type", endsWith(":assessment-incomplete"))
                .body("errors.pointer", containsInAnyOrder("#/selfAssessment/inovasi-1", "#/evidence/standar"));
        assessment.read(bureau()).then().body("state", equalTo("OPEN"));
    }

    @Test
    void shouldTakeAndRemoveEvidenceButNoneOfAWrongType() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        assessment.upload("standar", "keputusan.pdf", SampleFiles.pdf()).then().statusCode(201);
        String file = assessment
                .officer()
                .get("/v1/assessments/{id}/evidence", assessment.id())
                .path("items[0].id");

        // When
        Response document = assessment.upload("standar", "keputusan.docx", SampleFiles.docx());

        // Then
        document.then().statusCode(415).body("type", endsWith(":assessment-evidence-kind"));
        assessment
                .upload("standar", "keputusan.pdf", SampleFiles.program())
                .then()
                .statusCode(415);
        assessment.upload("lain", "keputusan.pdf", SampleFiles.pdf()).then().statusCode(400);
        byte[] read = evaluator()
                .get("/v1/assessments/{id}/evidence/{file}", assessment.id(), file)
                .asByteArray();
        assertThat(read).isEqualTo(SampleFiles.pdf());
        as(Tokens.officerOf(SampleUnits.SECRETARIAT))
                .get("/v1/assessments/{id}/evidence", assessment.id())
                .then()
                .statusCode(404);
        assessment
                .officer()
                .header("If-Match", assessment.tag())
                .delete("/v1/assessments/{id}/evidence/{file}", assessment.id(), file)
                .then()
                .statusCode(204);
        assessment
                .officer()
                .get("/v1/assessments/{id}/evidence", assessment.id())
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void shouldHideScoresFromTheUnitUntilTheyAreSubmitted() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted().answerAll();

        // When
        assessment.score(evaluator(), scores(4, 2, 3)).then().statusCode(200);

        // Then
        assessment.read(assessment.officer()).then().body("evaluation", nullValue());
        changes(assessment.id()).then().body("items.form", everyItem(equalTo("F01")));
        assessment.read(evaluator()).then().body("evaluation", hasSize(3));
        assessment.step(evaluator(), "evaluation/submission").then().statusCode(200);
        assessment.read(assessment.officer()).then().body("evaluation", hasSize(3));
        changes(assessment.id())
                .then()
                .body("items.findAll { it.form == 'F02' }.role", everyItem(equalTo("evaluator")));
    }

    @Test
    void shouldRecordWhichAccountChangedWhichScore() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        assessment.scoreSelf(List.of(score("standar", 3))).then().statusCode(200);

        // When
        assessment.scoreSelf(List.of(score("standar", 4))).then().statusCode(200);

        // Then
        changes(assessment.id())
                .then()
                .body("items.indicator", contains("standar", "standar"))
                .body("items.before", contains(equalTo(3), nullValue()))
                .body("items.after", contains(4, 3))
                .body("items.account", everyItem(equalTo(SampleUnits.HOSPITAL)))
                .body("items.role", everyItem(equalTo("focal-point")));
    }

    @Test
    void shouldConcludeWithCorrectedScoresWhenAnObjectionIsAccepted() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();
        assessment.object("maklumat").then().statusCode(200).body("state", equalTo("OBJECTED"));
        assessment
                .decide("ACCEPTED", List.of(score("standar", 5)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/corrections/0/indicator"));

        // When
        Response decided = assessment.decide("ACCEPTED", List.of(score("maklumat", 4)));

        // Then: 0.75 × 0.6 × 0.3 × 10/3 = 0.45 more than 3.343333
        decided.then()
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("index", equalTo(3.79f))
                .body("category", equalTo("B"))
                .body("objection.decision.outcome", equalTo("ACCEPTED"));
        changes(assessment.id())
                .then()
                .body("items[0].reason", equalTo("OBJECTION"))
                .body("items[0].before", equalTo(2))
                .body("items[0].after", equalTo(4))
                .body("items[0].role", equalTo("quality-coordinator"));
        assertThat(concluded.of(UUID.fromString(assessment.id())))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.index()).isEqualByComparingTo("3.79");
                    assertThat(told.gaps().getFirst().indicator().code()).isEqualTo("inovasi-1");
                });
    }

    @Test
    void shouldKeepTheIndexWhenAnObjectionIsRejected() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();
        assessment.object("maklumat").then().statusCode(200);

        // When
        Response decided = assessment.decide("REJECTED", List.of());

        // Then
        decided.then().statusCode(200).body("state", equalTo("CONCLUDED")).body("index", equalTo(3.34f));
        assessment.object("maklumat").then().statusCode(409).body("type", endsWith(":assessment-step-not-allowed"));
    }

    @Test
    void shouldConcludeOnlyAfterTheTimeForAnObjection() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();
        assessment
                .step(bureau(), "conclusion")
                .then()
                .statusCode(409)
                .body("type", endsWith(":assessment-objection-open"));
        jdbc.update(
                "update assessment set objection_until = now() - interval '1 second' where id = ?",
                UUID.fromString(assessment.id()));
        assessment.object("maklumat").then().statusCode(409).body("type", endsWith(":assessment-objection-late"));

        // When
        Response result = assessment.step(bureau(), "conclusion");

        // Then
        result.then().statusCode(200).body("state", equalTo("CONCLUDED"));
        assertThatThrownBy(() -> jdbc.update(
                        "update assessment set index_value = 5 where id = ?", UUID.fromString(assessment.id())))
                .isInstanceOf(DatabaseAccessException.class);
    }

    @Test
    void shouldRefuseAStaleVersionAMissingOneAndASecondAssessment() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String before = assessment.tag();
        assessment.scoreSelf(scores(3, 2, 3)).then().statusCode(200);

        // When
        Response stale = assessment
                .officer()
                .header("If-Match", before)
                .post("/v1/assessments/{id}/self-assessment/submission", assessment.id());

        // Then
        stale.then().statusCode(412);
        assessment
                .officer()
                .post("/v1/assessments/{id}/self-assessment/submission", assessment.id())
                .then()
                .statusCode(428);
        AssessmentScenario.open(assessment.officer(), assessment.instrumentId(), SampleUnits.HOSPITAL)
                .then()
                .statusCode(409)
                .body("type", endsWith(":assessment-exists"));
        assessment
                .score(evaluator(), scores(3, 2, 3))
                .then()
                .statusCode(409)
                .body("type", endsWith(":assessment-step-not-allowed"));
    }

    @Test
    void shouldShowAnAssessmentToItsAgencyAndThoseWhoSupervise() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();

        // When
        Response foreign = assessment.read(as(Tokens.officerOf(SampleUnits.SECRETARIAT)));

        // Then
        foreign.then().statusCode(404);
        assessment.read(as(Tokens.ombudsman())).then().statusCode(200);
        as(Tokens.officerOf(SampleUnits.SECRETARIAT))
                .get("/v1/assessments?instrument=" + assessment.instrumentId())
                .then()
                .body("items", hasSize(0));
        assessment
                .officer()
                .get("/v1/assessments?instrument=" + assessment.instrumentId())
                .then()
                .body("items.id", contains(assessment.id()));
    }

    private static Response changes(String id) {
        return as(Tokens.officerOf(SampleUnits.HOSPITAL)).get("/v1/assessments/{id}/changes?limit=100", id);
    }
}
