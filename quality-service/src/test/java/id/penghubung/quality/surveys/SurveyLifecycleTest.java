package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.as;
import static id.penghubung.quality.surveys.SurveyApi.asOfficer;
import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.form;
import static id.penghubung.quality.surveys.SurveyApi.keyIn;
import static id.penghubung.quality.surveys.SurveyApi.open;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.publish;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.send;
import static id.penghubung.quality.surveys.SurveyApi.survey;
import static id.penghubung.quality.surveys.SurveyApi.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.PublishedEvents;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course of a survey from its opening to the publication of its results, and who may do what. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyLifecycleTest {

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldOpenASurveyWithItsSample() {
        Response opened = open(asOfficer(), survey());

        opened.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("agencyCode", equalTo(SampleUnits.SECRETARIAT))
                .body("state", equalTo("OPEN"))
                .body("sample", equalTo(80))
                .body("order", equalTo("COMPLAINTS_EIGHTH"))
                .body("weights", equalTo("NINTHS"));
        asOfficer().get("/v1/surveys").then().statusCode(200).body("items.id", hasItem(opened.<String>path("id")));
    }

    @Test
    void shouldRejectASurveyWithBadInput() {
        Map<String, Object> unknownUnit = survey();
        unknownUnit.put("unitCode", "no-unit");
        open(asOfficer(), unknownUnit).then().statusCode(400).body("errors[0].pointer", equalTo("#/unitCode"));

        Map<String, Object> unitOfOthers = survey();
        unitOfOthers.put("unitCode", SampleUnits.HOSPITAL);
        open(asOfficer(), unitOfOthers).then().statusCode(400).body("errors[0].pointer", equalTo("#/unitCode"));

        Map<String, Object> backwards = survey();
        backwards.put("periodEnd", "2025-12-31");
        open(asOfficer(), backwards).then().statusCode(400).body("errors[0].pointer", equalTo("#/periodEnd"));

        Map<String, Object> tooLong = survey();
        tooLong.put("periodEnd", "2027-01-02");
        open(asOfficer(), tooLong).then().statusCode(400).body("errors[0].pointer", equalTo("#/periodEnd"));

        Map<String, Object> unknownService = survey();
        unknownService.put("serviceCode", "no-service");
        open(asOfficer(), unknownService).then().statusCode(400).body("errors[0].pointer", equalTo("#/serviceCode"));

        Map<String, Object> serviceOfOthers = survey();
        serviceOfOthers.put("unitCode", SampleUnits.LEGAL);
        open(asOfficer(), serviceOfOthers).then().statusCode(400).body("errors[0].pointer", equalTo("#/serviceCode"));

        Map<String, Object> nobody = survey();
        nobody.put("population", 0);
        open(asOfficer(), nobody).then().statusCode(400).body("errors[0].pointer", equalTo("#/population"));
    }

    /** PermenPANRB 14/2017: the sample follows from the population, so a survey without one says why it needs it. */
    @Test
    void shouldNotOpenASurveyWhoseSampleCannotBeComputed() {
        // Given
        Map<String, Object> survey = survey();
        survey.remove("population");

        // When
        Response opened = open(asOfficer(), survey);

        // Then
        opened.then()
                .statusCode(400)
                .body("errors.pointer", contains("#/population"))
                .body("errors[0].detail", containsString("PermenPANRB 14/2017"));
    }

    /** Officers see surveys of their own agency only; the organisation bureau and the Ombudsman see all. */
    @Test
    void shouldHideSurveysOfOtherAgencies() {
        String id = opened();

        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .get("/v1/surveys/{id}", id)
                .then()
                .statusCode(404);
        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .get("/v1/surveys/{id}/results", id)
                .then()
                .statusCode(404);
        as(Tokens.officerOf(SampleUnits.HOSPITAL)).get("/v1/surveys").then().body("items.id", not(hasItem(id)));
        as(Tokens.qualityCoordinator()).get("/v1/surveys/{id}", id).then().statusCode(200);
        as(Tokens.ombudsman()).get("/v1/surveys/{id}", id).then().statusCode(200);
        as(Tokens.ombudsman()).get("/v1/surveys/{id}/results", id).then().statusCode(200);
        as(Tokens.ombudsman())
                .header("If-Match", "\"0\"")
                .post("/v1/surveys/{id}/close", id)
                .then()
                .statusCode(403);
        as(Tokens.newReporter()).get("/v1/surveys/{id}", id).then().statusCode(403);
        given().get("/v1/surveys/{id}", id).then().statusCode(401);
    }

    @Test
    void shouldCloseASurveyOnceByTheVersionThatWasRead() {
        String id = opened();
        asOfficer().post("/v1/surveys/{id}/close", id).then().statusCode(428);
        asOfficer()
                .header("If-Match", "\"7\"")
                .post("/v1/surveys/{id}/close", id)
                .then()
                .statusCode(412);

        close(id).then().statusCode(200).header("ETag", "\"1\"").body("state", equalTo("CLOSED"));

        asOfficer()
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .post("/v1/surveys/{id}/close", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:survey-closed"))
                .body("title", equalTo("The survey is closed"));
    }

    /** The figures of a closed survey never change, by no way in and by no statement. */
    @Test
    void shouldNeverChangeTheFiguresOfAClosedSurvey() {
        // Given
        String id = opened();
        String unused = token(id);
        keyIn(id, IntStream.range(0, 6).mapToObj(i -> form("F" + i, answer(3))).toList())
                .then()
                .statusCode(200);
        close(id).then().statusCode(200);
        String figures = results(id).asString();

        // When
        send(unused, answer(1)).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:survey-closed"));
        keyIn(id, List.of(form("F9", answer(1)))).then().statusCode(409);
        given().get("/v1/survey-forms/{token}", unused)
                .then()
                .statusCode(409)
                .body(containsString("Survei sudah ditutup"));
        UUID survey = UUID.fromString(id);
        for (String statement : List.of(
                "update survey_sum set cost = cost + 1 where survey_id = ?",
                "delete from survey_sum where survey_id = ?",
                "update survey_answer set cost = 1 where survey_id = ?",
                "delete from survey_answer where survey_id = ?",
                "update survey set state = 'OPEN', closed_at = null where id = ?",
                "update survey set population = 5 where id = ?")) {
            assertThatThrownBy(() -> jdbc.update(statement, survey))
                    .as(statement)
                    .hasMessageContaining("is closed");
        }

        // Then
        results(id).then().body(equalTo(figures));
    }

    @Test
    void shouldAnnounceTheFiguresOfAClosedSurveyAndNoneOfASmallOne() {
        // Given
        String many = opened();
        keyIn(
                        many,
                        IntStream.range(0, 6)
                                .mapToObj(i -> form("F" + i, answer(3)))
                                .toList())
                .then()
                .statusCode(200);
        String few = opened();
        keyIn(few, List.of(form("F1", answer(1)))).then().statusCode(200);

        // When
        close(many).then().statusCode(200);
        close(few).then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PublishedEvents.of(SampleUnits.WELFARE, few))
                        .singleElement()
                        .isInstanceOfSatisfying(id.penghubung.events.SurveyClosed.class, closed -> {
                            assertThat(closed.respondents()).isEqualTo(1);
                            assertThat(closed.index()).isNull();
                            assertThat(closed.lowestElements()).isEmpty();
                        }));
        assertThat(PublishedEvents.of(SampleUnits.WELFARE, many))
                .singleElement()
                .isInstanceOfSatisfying(id.penghubung.events.SurveyClosed.class, closed -> {
                    assertThat(closed.index()).isEqualTo(75.00);
                    assertThat(closed.grade()).isEqualTo("C");
                    assertThat(closed.lowestElements()).hasSize(2);
                });
    }

    @Test
    void shouldPublishOnlyResultsThatCannotChange() {
        // Given
        String id = opened();
        publish(Tokens.headOf(SampleUnits.SECRETARIAT), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:survey-open"));
        Map<String, Object> withSuggestion = answer(4);
        withSuggestion.put("suggestion", "Tambah kursi tunggu, kata Budi");
        keyIn(
                id,
                IntStream.range(0, 6)
                        .mapToObj(i -> form("F" + i, withSuggestion))
                        .toList());
        close(id);
        given().get("/v1/survey-results/{id}", id).then().statusCode(404);

        // When
        publish(Tokens.headOf(SampleUnits.SECRETARIAT), id).then().statusCode(200);

        // Then
        given().get("/v1/survey-results/{id}", id)
                .then()
                .statusCode(200)
                .body("index", equalTo(100.00f))
                .body("suggestions", nullValue())
                .body(not(containsString("Budi")));
        given().get("/v1/survey-results").then().statusCode(200).body("items.id", hasItem(id));
        publish(Tokens.headOf(SampleUnits.SECRETARIAT), id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }
}
