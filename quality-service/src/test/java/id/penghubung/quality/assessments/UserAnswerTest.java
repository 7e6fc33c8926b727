package id.penghubung.quality.assessments;

import static id.penghubung.quality.assessments.AssessmentScenario.answer;
import static id.penghubung.quality.assessments.AssessmentScenario.bureau;
import static id.penghubung.quality.assessments.AssessmentScenario.evaluator;
import static id.penghubung.quality.assessments.AssessmentScenario.scores;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of users (F-03) by single-use links: each is counted once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UserAnswerTest {

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldCountAnAnswerOnceAlsoWhenItIsSentAgain() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String token = assessment.tokens(1).getFirst();
        answer(token, 5, 0).then().statusCode(201).body("counted", equalTo(true));

        // When
        Response again = answer(token, 5, 0);

        // Then
        again.then().statusCode(200);
        answer(token, 4, 0).then().statusCode(409).body("type", endsWith(":assessment-link-used"));
        assertThat(respondents(assessment)).isEqualTo(1);
    }

    @Test
    void shouldCountEachLinkOnceWithRepetitionsAtTheSameTime() throws Exception {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (String token : assessment.tokens(20)) {
            requests.add(() -> answer(token, 3, 2).statusCode());
            requests.add(() -> answer(token, 3, 2).statusCode());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService users = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> reply : users.invokeAll(requests)) {
                statuses.add(reply.get());
            }
        }

        // Then
        assertThat(statuses).containsOnly(200, 201);
        assertThat(respondents(assessment)).isEqualTo(20);
        long total = jdbc.one(
                "select sum(total) from assessment_user_sum where assessment_id = ?",
                row -> row.getLong(1),
                UUID.fromString(assessment.id()));
        assertThat(total).isEqualTo(20 * (3 + 2));
    }

    @Test
    void shouldNameEachQuestionThatIsMissingUnknownOrOutsideOfTheScale() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String token = assessment.tokens(1).getFirst();

        // When
        Response answered = answer(token, Map.of("petugas", 6, "lain", 3));

        // Then
        answered.then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/values/petugas", "#/values/hasil", "#/values/lain"));
        assertThat(respondents(assessment)).isZero();
        answer(token, 0, 5).then().statusCode(201);
    }

    /** Everybody with a link may send a large body; the problem must not be larger. */
    @Test
    void shouldNameFiftyUnknownQuestionsAtMost() {
        // Given
        String token = AssessmentScenario.opened().tokens(1).getFirst();
        Map<String, Integer> values =
                IntStream.range(0, 5000).boxed().collect(Collectors.toMap(number -> "lain" + number, number -> 3));

        // When
        Response answered = answer(token, values);

        // Then: the two questions that are missing, and fifty that are not known
        answered.then().statusCode(400).body("errors", hasSize(52));
    }

    @Test
    void shouldRefuseALinkThatHasExpiredOrDoesNotExist() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String token = assessment.tokens(1).getFirst();
        jdbc.update(
                "update assessment_link set expires_at = now() where assessment_id = ?",
                UUID.fromString(assessment.id()));

        // When
        Response late = answer(token, 5, 5);

        // Then
        late.then().statusCode(410).body("type", endsWith(":assessment-link-expired"));
        answer("tidak-ada", 5, 5).then().statusCode(404);
        assertThat(respondents(assessment)).isZero();
    }

    @Test
    void shouldTakeNoAnswerAfterTheEvaluation() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();
        String token = assessment.tokens(1).getFirst();
        assessment.evaluate(4, 2, 3);

        // When
        Response late = answer(token, 5, 5);

        // Then
        late.then().statusCode(409).body("type", endsWith(":assessment-users-closed"));
        assertThat(respondents(assessment)).isEqualTo(6);
        assessment.links(bureau(), 1).then().statusCode(409);
    }

    @Test
    void shouldNotEvaluateWithTooFewUsers() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.submitted();
        answer(assessment.tokens(1).getFirst(), 5, 5).then().statusCode(201);
        assessment.score(evaluator(), scores(4, 2, 3)).then().statusCode(200);

        // When
        Response submitted = assessment.step(evaluator(), "evaluation/submission");

        // Then
        submitted
                .then()
                .statusCode(422)
                .body("type", endsWith(":assessment-incomplete"))
                .body("errors.pointer", contains("#/users"));
        assessment.read(bureau()).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void shouldAskOnAPageThatSaysWhichAnswerIsMissing() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String token = assessment.tokens(1).getFirst();
        given().get("/v1/assessment-forms/{token}", token)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("RSUD Aji Muhammad Parikesit"));

        // When
        Response incomplete = given().formParam("petugas", "4").post("/v1/assessment-forms/{token}", token);

        // Then
        incomplete.then().statusCode(400).body(containsString("hasil-error"));
        assertThat(respondents(assessment)).isZero();
        given().formParam("petugas", "4")
                .formParam("hasil", "5")
                .post("/v1/assessment-forms/{token}", token)
                .then()
                .statusCode(200)
                .body(containsString("Terima kasih"));
        assertThat(respondents(assessment)).isEqualTo(1);
        given().get("/v1/assessment-forms/{token}", token)
                .then()
                .statusCode(200)
                .body(containsString("Satu tautan hanya untuk satu jawaban"));
    }

    /** Neither a token nor the link of an answer is stored. */
    @Test
    void shouldStoreAnswersWithoutTheirLinks() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        String token = assessment.tokens(1).getFirst();

        // When
        answer(token, 5, 4).then().statusCode(201);

        // Then
        String stored = jdbc.one(
                "select (select string_agg(a::text, '') from assessment_user_answer a where assessment_id = ?)"
                        + " || (select string_agg(l::text, '') from assessment_link l where assessment_id = ?)",
                row -> row.getString(1),
                UUID.fromString(assessment.id()),
                UUID.fromString(assessment.id()));
        assertThat(stored).doesNotContain(token);
        String link = jdbc.one(
                "select id::text from assessment_link where assessment_id = ?",
                row -> row.getString(1),
                UUID.fromString(assessment.id()));
        String answers = jdbc.one(
                "select string_agg(a::text, '') from assessment_user_answer a where assessment_id = ?",
                row -> row.getString(1),
                UUID.fromString(assessment.id()));
        assertThat(answers).doesNotContain(link);
    }

    @Test
    void shouldPrintTheUnusedLinks() throws Exception {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        List<String> tokens = assessment.tokens(2);
        answer(tokens.getFirst(), 5, 4).then().statusCode(201);

        // When
        byte[] pdf = bureau().get("/v1/assessments/{id}/user-links", assessment.id())
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(tokens.getLast())
                    .doesNotContain(tokens.getFirst());
        }
        assessment
                .officer()
                .get("/v1/assessments/{id}/user-links", assessment.id())
                .then()
                .statusCode(403);
    }

    @Test
    void shouldMakeNoMoreLinksThanAnAssessmentHasWithRequestsAtTheSameTime() throws Exception {
        // Given
        AssessmentScenario assessment = AssessmentScenario.opened();
        jdbc.update("""
                insert into assessment_link (id, assessment_id, token_hash, key_id, expires_at)
                select gen_random_uuid(), ?, decode(md5(random()::text || n), 'hex'), 'uji', now() from generate_series(1, 4700) n
                """, UUID.fromString(assessment.id()));
        Callable<Integer> request = () -> assessment.links(bureau(), 200).statusCode();

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService bureaus = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> reply : bureaus.invokeAll(List.of(request, request, request))) {
                statuses.add(reply.get());
            }
        }

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 400, 400);
    }

    /** Each address has the token of its link, so that no cache on the way may keep it. */
    @Test
    void shouldLetNoCacheKeepTheTokens() {
        AssessmentScenario assessment = AssessmentScenario.opened();

        Response made = assessment.links(bureau(), 1);

        made.then().statusCode(201).header("Cache-Control", "no-store");
    }

    private long respondents(AssessmentScenario assessment) {
        return jdbc.one(
                "select count(*) from assessment_user_answer where assessment_id = ?",
                row -> row.getLong(1),
                UUID.fromString(assessment.id()));
    }
}
