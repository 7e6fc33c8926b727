package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.as;
import static id.penghubung.quality.surveys.SurveyApi.form;
import static id.penghubung.quality.surveys.SurveyApi.keyIn;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.values;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms on paper, keyed in together: the batch may be sent again, and a bad form does not stop the others. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PaperAnswerTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldCountEachFormOnce() {
        String id = opened();
        List<Map<String, Object>> forms = List.of(form("1", answer(3)), form("2", answer(4)));

        keyIn(id, forms).then().statusCode(200).body("counted", equalTo(2)).body("lines.status", contains(201, 201));
        keyIn(id, forms).then().statusCode(200).body("repeated", equalTo(2)).body("lines.status", contains(200, 200));

        results(id).then().body("respondents", equalTo(2));
    }

    @Test
    void shouldTellTheErrorsOfEachLineAndCountTheOthers() {
        // Given
        String id = opened();
        keyIn(id, List.of(form("taken", answer(4)))).then().statusCode(200);
        Map<String, Integer> zero = values(4);
        zero.put("PRODUCT", 0);

        // When
        var reply = keyIn(
                id,
                List.of(
                        form("good", answer(4)),
                        form("zero", Map.of("values", zero)),
                        form("taken", answer(1)),
                        answer(4),
                        form("text", Map.of("values", Map.of("COST", "four")))));

        // Then
        reply.then()
                .statusCode(200)
                .body("counted", equalTo(1))
                .body("refused", equalTo(4))
                .body("lines.status", contains(201, 400, 422, 400, 400))
                .body("lines[1].problem.errors[0].pointer", equalTo("#/values/PRODUCT"))
                .body("lines[2].problem.type", equalTo("urn:penghubung:problem:form-number-used"))
                .body("lines[3].problem.errors[0].pointer", equalTo("#/formNumber"))
                .body("lines[4].problem.errors[0].pointer", equalTo("#/values/COST"));
        results(id).then().body("respondents", equalTo(2));
    }

    @Test
    void shouldRefuseABatchOfOthersAndAnEmptyOne() {
        String id = opened();

        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .contentType(ContentType.JSON)
                .body(Map.of("forms", List.of(form("1", answer(3)))))
                .post("/v1/surveys/{id}/paper-answers", id)
                .then()
                .statusCode(404);
        keyIn(id, List.of()).then().statusCode(400).body("errors[0].pointer", equalTo("#/forms"));
    }
}
