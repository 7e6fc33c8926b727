package id.penghubung.quality.assessments;

import static id.penghubung.quality.assessments.AssessmentScenario.INSTRUMENTS;
import static id.penghubung.quality.assessments.AssessmentScenario.addInstrument;
import static id.penghubung.quality.assessments.AssessmentScenario.aspect;
import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.content;
import static id.penghubung.quality.assessments.AssessmentScenario.indicator;
import static id.penghubung.quality.assessments.AssessmentScenario.instrument;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.kit.jdbc.DatabaseAccessException;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
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

/** Instruments of assessments are data of a year (PermenPANRB 29/2022), and their weights sum to 100. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InstrumentTest {

    private static final String PEKPPP = "01980000-0000-7000-8000-000000002026";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    /** PermenPANRB 29/2022 as amended by PermenPANRB 4/2023: 24, 25, 18, 11, 10 and 12 percent. */
    @Test
    void shouldComeWithTheWeightsOfThePekpppAsADraft() {
        bureau().get(INSTRUMENTS + "/{id}", PEKPPP)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("kind", equalTo("PEKPPP"))
                .body("content.aspects.weight", contains(24, 25, 18, 11, 10, 12))
                .body("content.aspects[0].indicators.weight", contains(17, 14, 7, 14, 10, 17, 7, 7, 7));
        Map<String, Object> copy =
                instrument(bureau().get(INSTRUMENTS + "/{id}", PEKPPP).path("content"));
        addInstrument(copy).then().statusCode(201);
    }

    /** Only the indicators of the first aspect are known (PermenPANRB 29/2022, amended by 4/2023): the bureau enters the others. */
    @Test
    void shouldNotReleaseThePekpppWithIndicatorsThatOnlyHoldAPlace() {
        // Given
        String copy = addInstrument(
                        instrument(bureau().get(INSTRUMENTS + "/{id}", PEKPPP).path("content")))
                .path("id");

        // When
        Response released = AssessmentScenario.release(copy);

        // Then
        released.then()
                .statusCode(422)
                .body("type", endsWith(":assessment-instrument-placeholder"))
                .body(
                        "errors.pointer",
                        contains(
                                "#/content/aspects/1/indicators/0",
                                "#/content/aspects/2/indicators/0",
                                "#/content/aspects/3/indicators/0",
                                "#/content/aspects/4/indicators/0",
                                "#/content/aspects/5/indicators/0"));
        bureau().get(INSTRUMENTS + "/{id}", copy).then().body("state", equalTo("DRAFT"));
    }

    /** An instrument that was released before the rule may have placeholders. */
    @Test
    void shouldNotConcludeWithIndicatorsThatOnlyHoldAPlace() {
        // Given
        Map<String, Object> content = content();
        Map<String, Object> place = indicator("inovasi-1", 100, 0, 5);
        place.put("placeholder", true);
        content.put("aspects", List.of(((List<?>) content.get("aspects")).getFirst(), aspect("inovasi", 40, place)));
        String instrument = addInstrument(instrument(content)).path("id");
        jdbc.update("update assessment_instrument set state = 'RELEASED' where id = ?", UUID.fromString(instrument));
        AssessmentScenario assessment = AssessmentScenario.opened(
                        instrument, SampleUnits.HOSPITAL, SampleUnits.HOSPITAL)
                .submit(5, 3, 3)
                .evaluate(4, 2, 3);
        jdbc.update(
                "update assessment set objection_until = now() - interval '1 second' where id = ?",
                UUID.fromString(assessment.id()));

        // When
        Response result = assessment.step(bureau(), "conclusion");

        // Then
        result.then().statusCode(422).body("type", endsWith(":assessment-instrument-placeholder"));
        assessment.read(bureau()).then().body("state", equalTo("EVALUATED"));
    }

    @Test
    void shouldNameEachSumThatIsNotAHundred() {
        // Given
        Map<String, Object> content = content();
        content.put(
                "aspects",
                List.of(
                        aspect("satu", 60, indicator("satu-1", 90, 0, 5)),
                        aspect("dua", 39, indicator("dua-1", 100, 0, 5))));
        content.put("combination", Map.of("self", 0, "evaluator", 75, "users", 24.99));

        // When
        Response added = addInstrument(instrument(content));

        // Then
        added.then()
                .statusCode(422)
                .body("type", endsWith(":assessment-weights"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/content/aspects", "#/content/aspects/0/indicators", "#/content/combination"));
    }

    @Test
    void shouldRefusePartsThatDoNotFit() {
        // Given
        Map<String, Object> content = content();
        content.put(
                "aspects",
                List.of(
                        aspect("satu", 60, indicator("sama", 100, 0, 5)),
                        aspect("dua", 40, indicator("sama", 100, 5, 5))));
        content.put(
                "categories",
                List.of(
                        Map.of("code", "A", "name", "prima", "from", 4),
                        Map.of("code", "A", "name", "baik", "from", 1)));

        // When
        Response added = addInstrument(instrument(content));

        // Then
        added.then()
                .statusCode(422)
                .body("type", endsWith(":assessment-instrument-inconsistent"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/content/aspects/1/indicators/0/code",
                                "#/content/aspects/1/indicators/0/highest",
                                "#/content/categories/1/code",
                                "#/content/categories/1/from"));
    }

    /** A released instrument never changes: with more users than links, no assessment with it could be evaluated. */
    @Test
    void shouldRefuseMoreUsersThanAnAssessmentHasLinks() {
        // Given
        Map<String, Object> content = content();
        content.put("leastUsers", 5001);

        // When
        Response added = addInstrument(instrument(content));

        // Then
        added.then().statusCode(400).body("errors.pointer", contains("#/content/leastUsers"));
        content.put("leastUsers", 5000);
        addInstrument(instrument(content)).then().statusCode(201);
    }

    /** With fewer answers, the index would tell what a user answered. */
    @Test
    void shouldRefuseFewerThanFiveUsersIfTheyHaveAShare() {
        // Given
        Map<String, Object> content = content();
        content.put("leastUsers", 4);

        // When
        Response added = addInstrument(instrument(content));

        // Then
        added.then()
                .statusCode(422)
                .body("type", endsWith(":assessment-instrument-inconsistent"))
                .body("errors.pointer", contains("#/content/leastUsers"));
        content.put("combination", Map.of("self", 0, "evaluator", 100, "users", 0));
        addInstrument(instrument(content)).then().statusCode(201);
    }

    @Test
    void shouldNeverChangeOnceItIsReleased() {
        // Given
        Map<String, Object> request = instrument(content());
        String id = AssessmentScenario.released(request);
        String tag = bureau().get(INSTRUMENTS + "/{id}", id).header("ETag");

        // When
        Response edited = bureau().header("If-Match", tag).body(request).put(INSTRUMENTS + "/{id}", id);

        // Then
        edited.then().statusCode(409).body("type", endsWith(":assessment-instrument-released"));
        assertThatThrownBy(() -> jdbc.update(
                        "update assessment_instrument set title = 'lain' where id = ?", UUID.fromString(id)))
                .isInstanceOf(DatabaseAccessException.class);
        bureau().get(INSTRUMENTS + "?year=2026&limit=100").then().body("items.id", hasItem(id));
    }

    @Test
    void shouldRefuseAStaleVersionASecondCodeAndOtherRoles() {
        // Given
        Map<String, Object> request = instrument(content());
        String id = addInstrument(request).then().statusCode(201).extract().path("id");
        bureau().header("If-Match", "\"0\"")
                .body(request)
                .put(INSTRUMENTS + "/{id}", id)
                .then()
                .statusCode(200);

        // When
        Response stale = bureau().header("If-Match", "\"0\"").body(request).put(INSTRUMENTS + "/{id}", id);

        // Then
        stale.then().statusCode(412);
        addInstrument(request).then().statusCode(409).body("type", endsWith(":assessment-instrument-exists"));
        AssessmentScenario.as(Tokens.headOf(SampleUnits.HOSPITAL))
                .body(request)
                .post(INSTRUMENTS)
                .then()
                .statusCode(403);
        AssessmentScenario.open(bureau(), id, SampleUnits.HOSPITAL)
                .then()
                .statusCode(409)
                .body("type", endsWith(":assessment-instrument-draft"));
    }
}
