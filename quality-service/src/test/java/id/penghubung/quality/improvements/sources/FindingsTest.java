package id.penghubung.quality.improvements.sources;

import static id.penghubung.quality.improvements.ImprovementScenario.bureau;
import static id.penghubung.quality.improvements.ImprovementScenario.completeNow;
import static id.penghubung.quality.improvements.ImprovementScenario.decide;
import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static id.penghubung.quality.improvements.ImprovementScenario.read;
import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.form;
import static id.penghubung.quality.surveys.SurveyApi.keyIn;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.survey;
import static id.penghubung.quality.surveys.SurveyApi.values;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static id.penghubung.quality.testing.SampleUnits.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.AssessmentConcluded;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.improvements.ImprovementScenario;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.PublishedEvents;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys, forums and assessments open improvement actions. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FindingsTest {

    private final LocalDate today = ImprovementScenario.today();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    /** The two lowest elements of a survey become improvement actions (PermenPANRB 14/2017). */
    @Test
    void shouldOpenAnActionForEachOfTheTwoLowestElementsOfAClosedSurvey() {
        // Given
        Map<String, Object> survey = survey();
        String id = opened(survey);
        Map<String, Integer> values = values(4);
        values.put("TIME", 1);
        values.put("COST", 2);
        keyIn(
                        id,
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(number -> form("F-" + number, Map.of("values", values)))
                                .toList())
                .then()
                .statusCode(200);

        // When
        close(id).then().statusCode(200);

        // Then
        List<Map<String, Object>> actions = bureau().queryParams(
                        Map.of("unit", WELFARE, "source", "SURVEY", "limit", 100))
                .get("/v1/quality/improvements")
                .path("items.findAll { it.serviceCode == '%s' }".formatted(survey.get("serviceCode")));
        assertThat(actions)
                .extracting(action -> action.get("finding").toString())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("Waktu penyelesaian"))
                .anyMatch(finding -> finding.startsWith("Biaya/tarif"));
    }

    /** Agreements of a forum have an owner and a due date, and are followed up (PermenPANRB 16/2017). */
    @Test
    void shouldFollowTheAgreementsOfAForum() {
        // Given
        String text = "Loket disabilitas " + UUID.randomUUID();
        ForumScenario forum = ForumScenario.held();
        forum.agree(text, today.plusDays(20)).then().statusCode(201);
        assertThat(found(ImprovementSource.FORUM, text)).isEmpty();
        forum.recorded();
        String id = (String) found(ImprovementSource.FORUM, text).getFirst().get("id");
        read(id).then()
                .body("owner", equalTo("Instalasi rawat jalan"))
                .body("dueOn", equalTo(today.plusDays(20).toString()));
        completeNow(id).then().statusCode(409).body("type", endsWith(":improvement-follows-source"));

        // When
        forum.complete(1, 0).then().statusCode(200);

        // Then
        read(id).then().body("state", equalTo("COMPLETED")).body("completedOn", equalTo(today.toString()));
        Response returned = decide(bureau(), id, "return", Map.of("reason", "Belum cukup."));
        returned.then().statusCode(409).body("type", endsWith(":improvement-follows-source"));
        decide(bureau(), id, "verification", Map.of()).then().statusCode(200);
        bureau().queryParams(Map.of("unit", HOSPITAL, "state", "VERIFIED", "source", "FORUM", "limit", 1))
                .get("/v1/quality/improvements")
                .then()
                .body("items.id", contains(id));
    }

    /** Findings of an assessment are to be improved (PermenPANRB 29/2022). */
    @Test
    void shouldOpenAnActionForEachGapOfAConcludedAssessmentAndAnnounceItsIndex() {
        // Given
        String unit = SampleUnits.publishNew("Dinas Uji Kesenjangan");
        AssessmentScenario assessment = AssessmentScenario.opened(
                        AssessmentScenario.released(AssessmentScenario.instrument(AssessmentScenario.content())),
                        unit,
                        unit)
                .submit(5, 3, 3)
                .evaluate(4, 2, 5);
        assessment.object("maklumat").then().statusCode(200);

        // When
        assessment.decide("REJECTED", List.of()).then().statusCode(200);

        // Then
        bureau().queryParams(Map.of("unit", unit, "source", "ASSESSMENT"))
                .get("/v1/quality/improvements")
                .then()
                .statusCode(200)
                .body(
                        "items.finding",
                        containsInAnyOrder(
                                "Indikator Indikator standar (Aspek kebijakan) bernilai 4 dari 5 pada penilaian pelayanan tahun 2026.",
                                "Indikator Indikator maklumat (Aspek kebijakan) bernilai 2 dari 4 pada penilaian pelayanan tahun 2026."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PublishedEvents.of(unit, assessment.id()))
                        .singleElement()
                        .isInstanceOfSatisfying(AssessmentConcluded.class, concluded -> {
                            assertThat(concluded.year()).isEqualTo(2026);
                            assertThat(concluded.index()).isEqualTo(3.94);
                        }));
    }
}
