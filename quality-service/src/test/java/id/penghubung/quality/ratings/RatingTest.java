package id.penghubung.quality.ratings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.RatingPublished;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.PublishedEvents;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings by the Ombudsman are what their documents state; they are never computed, and a correction keeps the earlier entry. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RatingTest {

    @Inject
    Jdbc jdbc;

    private String unit = "";
    private RatingScenario ratings = new RatingScenario(unit);

    @BeforeEach
    void publishUnit() {
        unit = SampleUnits.publishNew("Dinas Uji Penilaian");
        ratings = new RatingScenario(unit);
    }

    /** 2022 to 2024: classes A to E with the dimensions input, process, output and complaints. */
    @Test
    void shouldEnterTheClassThatTheDocumentStates() {
        // Given
        Map<String, Object> entry = RatingScenario.entry("A", 93.67);
        entry.put(
                "dimensions",
                List.of(
                        Map.of("dimension", "INPUT", "score", 92.1),
                        Map.of("dimension", "COMPLAINTS", "score", 90.25)));

        // When
        Response entered = ratings.enter(2024, entry);

        // Then
        entered.then()
                .statusCode(201)
                .body("method", equalTo("CLASSES"))
                .body("levelName", equalTo("Kualitas Tertinggi"))
                .body("zone", equalTo("GREEN"))
                .body("score", equalTo(93.67f))
                .body("dimensions.dimension", contains("INPUT", "COMPLAINTS"))
                .body("documentNumber", equalTo("B/113/PC.01/XII/2024"))
                .body("enteredRole", equalTo("ombudsman"));
        byte[] document = given().auth()
                .oauth2(Tokens.officerOf(unit))
                .get("/v1/ratings/{id}/document", entered.<String>path("id"))
                .asByteArray();
        assertThat(document).isEqualTo(SampleFiles.pdf());
    }

    /** Peraturan Ombudsman 61/2025: an opinion is a level, with or without maladministration. No bounds are known. */
    @Test
    void shouldEnterAnOpinionWithAndWithoutMaladministration() {
        // Given
        Map<String, Object> incomplete = RatingScenario.opinion("HIGHEST", false);
        incomplete.remove("maladministration");

        // When
        Response entered = ratings.enter(2025, RatingScenario.opinion("HIGHEST", false));

        // Then
        entered.then()
                .statusCode(201)
                .body("method", equalTo("OPINION"))
                .body("levelName", equalTo("Kualitas Tertinggi"))
                .body("maladministration", equalTo(false))
                .body("score", nullValue());
        ratings.enter(2026, incomplete)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/entry/maladministration"));
        ratings.enter(2026, RatingScenario.opinion("LOW", true))
                .then()
                .statusCode(201)
                .body("maladministration", equalTo(true));
    }

    /** 2021: green from 81.00, yellow from 51.00. A score outside is an error of keying, unless the document does state it. */
    @Test
    void shouldAskAgainForAScoreOutsideOfTheBoundsOfItsLevel() {
        // Given
        Map<String, Object> below = RatingScenario.entry("GREEN", 80.99);

        // When
        Response refused = ratings.enter(2021, below);

        // Then
        refused.then()
                .statusCode(422)
                .body("type", endsWith(":rating-outside-bounds"))
                .body("errors.pointer", contains("#/entry/score"));
        ratings.trend().then().body("years", empty());
        below.put("asInDocument", true);
        ratings.enter(2021, below)
                .then()
                .statusCode(201)
                .body("level", equalTo("GREEN"))
                .body("score", equalTo(80.99f))
                .body("asInDocument", equalTo(true));
    }

    @Test
    void shouldRejectWhatTheMethodOfTheYearDoesNotHave() {
        // Given
        Map<String, Object> entry = RatingScenario.entry("GREEN", 90);
        entry.put("maladministration", true);
        entry.put("dimensions", List.of(Map.of("dimension", "PUBLIC_TRUST", "score", 80)));

        // When
        Response refused = ratings.enter(2023, entry);

        // Then
        refused.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/entry/level", "#/entry/maladministration", "#/entry/dimensions/0/dimension"));
        ratings.enter(2020, RatingScenario.entry("GREEN", 90))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/year"));
        ratings.enter(2999, RatingScenario.opinion("HIGH", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/year"));
        Map<String, Object> withoutDocument = RatingScenario.entry("A", 90);
        withoutDocument.put("documentId", UUID.randomUUID().toString());
        ratings.enter(2023, withoutDocument)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/entry/documentId"));
    }

    @Test
    void shouldKeepTheEarlierEntryOfACorrection() {
        // Given
        String first = ratings.entered(2024, RatingScenario.entry("B", 82.55));

        // When
        Response corrected = ratings.correct(first, "Nilai salah ketik.", RatingScenario.entry("B", 85.25));

        // Then
        String second = corrected
                .then()
                .statusCode(201)
                .body("corrects", equalTo(first))
                .extract()
                .path("id");
        RatingScenario.ombudsman()
                .get("/v1/ratings/{id}/entries", first)
                .then()
                .body("items.id", contains(second, first))
                .body("items.score", contains(85.25f, 82.55f))
                .body("items.reason", contains("Nilai salah ketik.", null));
        String next = RatingScenario.ombudsman()
                .get("/v1/ratings/{id}/entries?limit=1", first)
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        RatingScenario.ombudsman()
                .get("/v1/ratings/{id}/entries?limit=1&cursor={next}", first, next)
                .then()
                .body("items.id", contains(first));
        RatingScenario.ombudsman().get("/v1/ratings?unit={unit}", unit).then().body("items.id", contains(second));
        ratings.correct(first, "Sekali lagi.", RatingScenario.entry("B", 86))
                .then()
                .statusCode(409)
                .body("type", endsWith(":rating-corrected"));
    }

    @Test
    void shouldNeverChangeAnEntryWhateverStatementTriesIt() {
        // Given
        String id = ratings.entered(2024, RatingScenario.entry("B", 82.55));

        // When
        assertThatThrownBy(() -> jdbc.update("update rating set score = 99 where id = ?::uuid", id))
                .hasRootCauseInstanceOf(SQLException.class);

        // Then
        assertThatThrownBy(() -> jdbc.update("delete from rating where id = ?::uuid", id))
                .hasRootCauseInstanceOf(SQLException.class);
        RatingScenario.ombudsman().get("/v1/ratings/{id}", id).then().body("score", equalTo(82.55f));
    }

    /** The methods changed: a change of the score is only told between two years of one method. */
    @Test
    void shouldShowTheTrendOfAUnitWithoutComparingMethods() {
        // Given
        ratings.entered(2025, RatingScenario.opinion("HIGH", false));
        ratings.entered(2021, RatingScenario.entry("YELLOW", 75.5));
        ratings.entered(2022, RatingScenario.entry("B", 80));
        ratings.entered(2023, RatingScenario.entry("A", 90.25));

        // When
        Response trend = ratings.trend();

        // Then
        trend.then()
                .statusCode(200)
                .body("years.year", contains(2021, 2022, 2023, 2025))
                .body("years.method", contains("COLOUR_ZONES", "CLASSES", "CLASSES", "OPINION"))
                .body("years.change", contains(null, null, 10.25f, null));
    }

    @Test
    void shouldShowEverybodyOnlyWhatIsPublished() {
        // Given
        String id = ratings.entered(2023, RatingScenario.entry("B", 80));
        ratings.entered(2024, RatingScenario.entry("A", 90));
        ratings.published().then().statusCode(200).body("years", empty());

        // When
        Response published = ratings.publish(id);

        // Then
        published.then().statusCode(200);
        ratings.published().then().body("years.year", contains(2023)).body("years.score", contains(80.00f));
        ratings.correct(id, "Dokumen diralat.", RatingScenario.entry("B", 81))
                .then()
                .statusCode(201);
        ratings.published().then().body("years.year", contains(2023)).body("years.score", contains(81.00f));
    }

    @Test
    void shouldAnnounceAPublishedRatingOnceAndItsCorrection() {
        // Given
        String id = ratings.entered(2023, RatingScenario.entry("B", 80));
        ratings.publish(id).then().statusCode(200);
        ratings.publish(id).then().statusCode(200);

        // When
        String correction = ratings.correct(id, "Dokumen diralat.", RatingScenario.entry("B", 81))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PublishedEvents.of(unit, correction))
                        .singleElement()
                        .isInstanceOfSatisfying(RatingPublished.class, published -> {
                            assertThat(published.score()).isEqualTo(81.0);
                            assertThat(published.corrects()).isEqualTo(UUID.fromString(id));
                        }));
        assertThat(PublishedEvents.of(unit, id)).hasSize(1);
    }

    @Test
    void shouldLetTheBureauKeyInARatingWithItsDocument() {
        // Given
        Map<String, Object> entry = RatingScenario.entry("C", 60);

        // When
        Response entered = ratings.enter(Tokens.qualityCoordinator(), 2024, entry);

        // Then
        entered.then().statusCode(201).body("enteredRole", equalTo("quality-coordinator"));
        ratings.enter(Tokens.headOf(unit), 2023, entry).then().statusCode(403);
    }

    @Test
    void shouldRejectASecondRatingOfAYearAndAStaleVersion() {
        // Given
        String id = ratings.entered(2024, RatingScenario.entry("B", 80));
        String before = RatingScenario.tag(id);
        ratings.publish(id).then().statusCode(200);

        // When
        Response second = ratings.enter(2024, RatingScenario.entry("A", 90));

        // Then
        second.then().statusCode(409).body("type", endsWith(":rating-exists"));
        Map<String, Object> correction = Map.of("reason", "Nilai salah ketik.", "entry", RatingScenario.entry("A", 90));
        RatingScenario.ombudsman()
                .header("If-Match", before)
                .body(correction)
                .post("/v1/ratings/{id}/correction", id)
                .then()
                .statusCode(412);
        RatingScenario.ombudsman()
                .body(correction)
                .post("/v1/ratings/{id}/correction", id)
                .then()
                .statusCode(428);
        ratings.trend().then().body("years.score", contains(80.00f));
    }

    @Test
    void shouldShowARatingThatIsNotPublishedToItsOwnAgencyAndTheSupervisorsOnly() {
        // Given
        String id = ratings.entered(2024, RatingScenario.entry("B", 80));

        // When
        Response foreign = RatingScenario.as(Tokens.officerOf("dpu")).get("/v1/ratings/{id}", id);

        // Then
        foreign.then().statusCode(404);
        RatingScenario.as(Tokens.officerOf("dpu"))
                .get("/v1/rating-trends/{unit}", unit)
                .then()
                .statusCode(404);
        RatingScenario.as(Tokens.officerOf("dpu"))
                .get("/v1/ratings/{id}/document", id)
                .then()
                .statusCode(404);
        RatingScenario.as(Tokens.headOf(unit))
                .get("/v1/ratings/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRejectADocumentOfAWrongTypeOrWithoutNumberAndDate() {
        // Given
        byte[] program = SampleFiles.program();

        // When
        Response refused = RatingScenario.upload(Tokens.ombudsman(), "hasil.pdf", program);

        // Then
        refused.then().statusCode(415);
        RatingScenario.upload(Tokens.ombudsman(), "hasil.docx", SampleFiles.docx())
                .then()
                .statusCode(415)
                .body("type", endsWith(":rating-document-kind"));
        for (String day : List.of("10 Desember", "1999-12-31", "-5000-01-01", "+12000-01-01")) {
            given().auth()
                    .oauth2(Tokens.ombudsman())
                    .multiPart("number", "B/1")
                    .multiPart("issuedOn", day)
                    .multiPart("file", "hasil.pdf", SampleFiles.pdf())
                    .post("/v1/rating-documents")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/issuedOn"));
        }
    }

    @Test
    void shouldShowADocumentWithItsHash() {
        // Given
        String id = RatingScenario.document();

        // When
        Response documents = RatingScenario.as(Tokens.qualityCoordinator()).get("/v1/rating-documents?limit=100");

        // Then
        documents.then().statusCode(200).body("items.find { it.id == '" + id + "' }.sha256.length()", equalTo(64));
        assertThat(given().auth()
                        .oauth2(Tokens.qualityCoordinator())
                        .get("/v1/rating-documents/{id}/file", id)
                        .asByteArray())
                .isEqualTo(SampleFiles.pdf());
    }
}
