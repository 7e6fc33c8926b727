package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.send;
import static id.penghubung.quality.surveys.SurveyApi.token;
import static id.penghubung.quality.surveys.SurveyApi.tokens;
import static id.penghubung.quality.surveys.SurveyApi.values;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by single-use links: each is counted once, also with repetitions, lost replies and many respondents at a time. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyAnswerTest {

    private static final long SEED = 7;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldShowTheQuestionsOfALinkInTheOrderOfTheForm() {
        given().header("Accept-Language", "en")
                .get("/v1/survey-links/{token}", token(opened()))
                .then()
                .statusCode(200)
                .body("elements", hasSize(9))
                .body("elements[7].code", equalTo("COMPLAINT_HANDLING"))
                .body("elements[7].number", equalTo("U8"))
                .body("elements[3].choices", contains("Very expensive", "Rather expensive", "Cheap", "Free"))
                .body("profile.dimension", contains("AGE_GROUP", "GENDER", "EDUCATION", "OCCUPATION"));
    }

    /** The reply was lost, and the client sends the same answer again, even after the survey was closed. */
    @Test
    void shouldCountARepeatedAnswerOnce() {
        String id = opened();
        String token = token(id);

        send(token, answer(3)).then().statusCode(201).body("counted", equalTo(true));
        send(token, answer(3)).then().statusCode(200).body("counted", equalTo(true));

        results(id).then().body("respondents", equalTo(1));
        SurveyApi.close(id);
        send(token, answer(3)).then().statusCode(200);
    }

    @Test
    void shouldRefuseAnotherAnswerWithAUsedLink() {
        String id = opened();
        String token = token(id);
        send(token, answer(3)).then().statusCode(201);

        send(token, answer(4))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:survey-link-used"))
                .body("title", equalTo("Tautan survei sudah dipakai"));

        given().get("/v1/survey-links/{token}", token).then().statusCode(409);
        results(id).then().body("respondents", equalTo(1));
    }

    @Test
    void shouldRefuseAnExpiredAndAnUnknownLink() {
        String id = opened();
        String token = token(id);
        jdbc.update(
                "update survey_link set expires_at = now() - interval '1 day' where survey_id = ?",
                UUID.fromString(id));

        given().get("/v1/survey-links/{token}", token).then().statusCode(410);
        send(token, answer(3))
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:penghubung:problem:survey-link-expired"));

        send("x".repeat(32), answer(3)).then().statusCode(404);
        results(id).then().body("respondents", equalTo(0)).body("suppressed", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE})
    void shouldRefuseAValueOutsideTheScale(int value) {
        String id = opened();
        String token = token(id);
        Map<String, Integer> values = values(4);
        values.put("COST", value);

        send(token, Map.of("values", values))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("#/values/COST"))
                .body("errors[0].detail", equalTo("nilai harus 1, 2, 3, atau 4"));

        results(id).then().body("respondents", equalTo(0));
        send(token, answer(4)).then().statusCode(201);
    }

    /** An answer by numbers such as U8 is refused, since two orders of the elements are in use. */
    @Test
    void shouldRefuseMissingAndUnknownElementsAllAtOnce() {
        Map<String, Integer> values = values(4);
        values.remove("TIME");
        values.remove("CONDUCT");
        values.put("U8", 4);

        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("values", values))
                .post("/v1/survey-links/{token}/answer", token(opened()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/values/TIME", "#/values/CONDUCT", "#/values/U8"))
                .body(
                        "errors.detail",
                        contains(
                                "this element has no value",
                                "this element has no value",
                                "is not the code of an element"));
    }

    @Test
    void shouldRefuseAValueThatIsNotAWholeNumberAndAnUnknownGroup() {
        String token = token(opened());
        Map<String, Object> half = new HashMap<>(values(4));
        half.put("COST", 3.5);
        send(token, Map.of("values", half)).then().statusCode(400).body("errors[0].pointer", equalTo("#/values/COST"));

        Map<String, Object> group = answer(4);
        group.put("profile", Map.of("gender", "UNKNOWN"));
        send(token, group).then().statusCode(400).body("errors[0].pointer", equalTo("#/profile/gender"));
        send(token, Map.of()).then().statusCode(400).body("errors", hasSize(9));
    }

    /** A stored answer has neither its link nor a time, so that it does not lead to a person. */
    @Test
    void shouldStoreAnswersWithoutTheirLinksAndLinksWithoutTheirTokens() {
        String id = opened();
        String token = token(id);

        send(token, answer(2)).then().statusCode(201);

        UUID survey = UUID.fromString(id);
        String rows = jdbc.one(
                "select (select string_agg(l::text, '') from survey_link l where survey_id = ?)"
                        + " || (select string_agg(a::text, '') from survey_answer a where survey_id = ?)",
                row -> row.getString(1),
                survey,
                survey);
        assertThat(rows).doesNotContain(token);
        String link = jdbc.one("select id::text from survey_link where survey_id = ?", row -> row.getString(1), survey);
        String answers = jdbc.one(
                "select string_agg(a::text, '') from survey_answer a where survey_id = ?",
                row -> row.getString(1),
                survey);
        assertThat(answers).doesNotContain(link);
    }

    /** Twenty respondents at a time, each sends twice, as if the first reply was lost: the sums equal a recount of the answers. */
    @Test
    void shouldCountEachLinkOnceWithManyRespondentsAtATime() throws Exception {
        // Given
        String id = opened();
        Random random = new Random(SEED);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (String token : tokens(id, 100)) {
            Map<String, Object> answer = answer(4);
            Map<String, Integer> values = values(4);
            values.replaceAll((element, value) -> 1 + random.nextInt(4));
            answer.put("values", values);
            answer.put("profile", Map.of("gender", random.nextBoolean() ? "FEMALE" : "MALE"));
            requests.add(() -> send(token, answer).statusCode());
            requests.add(() -> send(token, answer).statusCode());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService respondents = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> reply : respondents.invokeAll(requests)) {
                statuses.add(reply.get());
            }
        }

        // Then
        assertThat(statuses).as("seed %d", SEED).containsOnly(200, 201);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(100);
        UUID survey = UUID.fromString(id);
        for (SurveyElement element : SurveyElement.values()) {
            String column = element.name().toLowerCase(Locale.ROOT);
            String difference = "select (select sum(%1$s) from survey_answer where survey_id = ?)"
                    + " - (select sum(%1$s) from survey_sum where survey_id = ? and dimension = 'ALL')";
            assertThat(number(difference.formatted(column), survey, survey))
                    .as(column)
                    .isZero();
        }
        long women = number("select count(*) from survey_answer where survey_id = ? and gender = 'FEMALE'", survey);
        close(id).then().statusCode(200);
        results(id)
                .then()
                .body("respondents", equalTo(100))
                .body(
                        "profile.find { it.dimension == 'GENDER' }.groups.find { it.code == 'FEMALE' }.respondents",
                        equalTo((int) women));
        assertThat(number("select count(distinct stripe) from survey_sum where survey_id = ?", survey))
                .as("stripes in use")
                .isGreaterThan(4);
    }

    private long number(String sql, Object... parameters) {
        return jdbc.one(sql, row -> row.getLong(1), parameters);
    }
}
