package id.penghubung.routing.models;

import static id.penghubung.routing.testing.ConfirmedDecisions.RIGHT;
import static id.penghubung.routing.testing.ConfirmedDecisions.WRONG;
import static id.penghubung.routing.testing.RuleSets.asCoordinator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ConfirmedDecisions;
import id.penghubung.routing.testing.SampleAgencies;
import id.penghubung.routing.testing.TrainingHook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Training of suggestion models and their versions. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuggestionModelsTest {

    private static final String MODELS = "/v1/suggestion-models";

    @Inject
    TrainingJob job;

    @Inject
    SuggestionModelCache models;

    @Inject
    ConfirmedDecisions decisions;

    @Inject
    TrainingHook hook;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @BeforeEach
    void beginWithoutModels() {
        decisions.deleteAll();
        models.invalidate();
    }

    @AfterEach
    void deleteModels() {
        hook.clear();
        decisions.deleteAll();
        models.invalidate();
    }

    @Test
    void shouldTrainAModelFromConfirmedDecisionsAndShowItsQuality() {
        // Given
        decisions.add("A", 400, 15, RIGHT);

        // When
        job.run();

        // Then
        versions()
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].refusal", nullValue())
                .body("items[0].defect", nullValue())
                .body("items[0].trained", equalTo(240))
                .body("items[0].tuned", equalTo(80))
                .body("items[0].tested", equalTo(80))
                .body("items[0].quality.accuracy", greaterThan(0.9f))
                .body("items[0].quality.topThree", greaterThan(0.9f))
                .body("items[0].quality.macroF1", greaterThan(0.9f))
                .body("items[0].quality.decidedAlone", greaterThan(0.5f))
                .body("items[0].quality.precision", greaterThan(0.9f))
                .body("items[0].quality.agencies.agencyCode", hasItems("dpu", "dlhk"))
                .body("items[0].compared", nullValue())
                .body("items[0].activations.activatedBy", contains("system"));
        assertThat(lease()).isNull();
    }

    @Test
    void shouldTrainNothingBeforeEnoughDecisionsAreConfirmed() {
        // Given: some of the decisions are so new that an agency may still return them
        decisions.add("A", 200, 15, RIGHT);
        decisions.add("B", 100, 0, RIGHT);

        // When
        job.run();

        // Then
        versions().then().body("items.size()", equalTo(0));
    }

    @Test
    void shouldTrainAgainOnlyWhenEnoughNewDecisionsAreConfirmed() {
        // Given
        decisions.add("A", 400, 30, RIGHT);
        job.run();
        decisions.add("B", 49, 20, RIGHT);

        // When
        job.run();

        // Then
        versions().then().body("items.number", contains(1));

        // When
        decisions.add("C", 1, 20, RIGHT);
        job.run();

        // Then
        versions().then().body("items.number", contains(2, 1)).body("items[0].compared.decisions", equalTo(90));
    }

    @Test
    void shouldNotActivateAModelThatIsWorse() {
        // Given: older decisions were loaded, for wrong agencies
        decisions.add("A", 400, 15, RIGHT);
        job.run();
        decisions.add("B", 1_200, 100, WRONG);

        // When
        job.run();

        // Then
        versions()
                .then()
                .body("items.number", contains(2, 1))
                .body("items.state", contains("REFUSED", "ACTIVE"))
                .body("items[0].refusal", equalTo("WORSE"))
                .body("items[0].compared.accuracy", greaterThan(0.9f));
    }

    @Test
    void shouldLeaveTheTrainingToTheReplicaThatHasTheLease() {
        // Given
        decisions.add("A", 400, 15, RIGHT);
        jdbc.update("""
                update suggestion_control set lease_token = gen_random_uuid(), lease_until = now() + interval '1 hour'
                """);

        // When
        job.run();

        // Then
        versions().then().body("items.size()", equalTo(0));
        assertThat(lease()).isNotNull();
    }

    @Test
    void shouldGoBackToAnEarlierVersionWithAReason() {
        // Given
        String first = trainedTwice();
        String etag = asCoordinator().get(MODELS + "/{id}", first).header("ETag");

        // When
        Response activated = activate(first, etag, "Versi 2 salah menilai air");

        // Then
        activated
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("activations.reason", hasItem("Versi 2 salah menilai air"));
        versions().then().body("items.state", contains("SUPERSEDED", "ACTIVE"));
        activate(first, etag, "Sekali lagi").then().statusCode(412);
        activate(first, activated.header("ETag"), "Sekali lagi")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:suggestion-model-active"));
    }

    @Test
    void shouldKeepTheVersionThatACoordinatorActivatesDuringATraining() {
        // Given
        String first = trainedTwice();
        String etag = asCoordinator().get(MODELS + "/{id}", first).header("ETag");
        decisions.add("C", 60, 15, RIGHT);
        hook.onRead(
                () -> activate(first, etag, "Versi 2 salah menilai air").then().statusCode(200));

        // When
        job.run();

        // Then
        versions()
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.state", contains("REFUSED", "SUPERSEDED", "ACTIVE"))
                .body("items[0].refusal", equalTo("COORDINATOR_CHOICE"))
                .body("items[0].quality", notNullValue());
    }

    @Test
    void shouldNameTheFailureOfATrainingAfterSomeAttemptsAndWaitForNewDecisions() {
        // Given
        decisions.add("A", 400, 15, RIGHT);
        hook.onRead(() -> {
            throw new IllegalArgumentException("rahasia");
        });
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(job::run).isInstanceOf(IllegalStateException.class);
        }

        // When
        job.run();
        job.run();

        // Then
        Response versions = versions();
        versions.then()
                .body("items.number", contains(1))
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].refusal", equalTo("FAILED"))
                .body("items[0].failure", startsWith("IllegalArgumentException"))
                .body("items[0].defect", nullValue());
        assertThat(versions.asString()).doesNotContain("rahasia");
    }

    @Test
    void shouldRefuseAVersionThatIsDamagedDeletedOrOfANewerRelease() {
        // Given
        String first = trainedTwice();

        // When, then
        jdbc.update("update suggestion_model set content_sha256 = '\\x00' where number = 1");
        requireUnusable(first);
        jdbc.update("update suggestion_model set format_version = 99 where number = 1");
        requireUnusable(first);
        versions().then().body("items[1].defect", equalTo("NEWER_FORMAT"));
        jdbc.update("update suggestion_model set content = null, content_sha256 = null, format_version = 1 where number"
                + " = 1");
        requireUnusable(first);
        versions().then().body("items[1].defect", equalTo("DELETED")).body("items[1].quality", notNullValue());
    }

    @Test
    void shouldKeepTheContentOfTheNewestVersionsAndTheQualityOfAll() {
        // Given: one version is kept beside the active one
        trainedTwice();
        decisions.add("C", 60, 15, RIGHT);

        // When
        job.run();

        // Then
        versions()
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items[0].defect", nullValue())
                .body("items[1].defect", nullValue())
                .body("items[2].defect", equalTo("DELETED"))
                .body("items.quality", contains(notNullValue(), notNullValue(), notNullValue()));
    }

    @Test
    void shouldLetTheAdministratorReadAndTheCoordinatorChange() {
        // Given
        String settings = MODELS + "/automatic-decisions";

        // When
        Response read = given().auth().oauth2(Tokens.admin()).get(settings);
        Response changed = given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(Map.of("enabled", true, "reason", "Uji"))
                .put(settings);
        Response withoutVersion =
                asCoordinator().body(Map.of("enabled", true, "reason", "Uji")).put(settings);

        // Then
        read.then().statusCode(200).body("enabled", equalTo(false));
        changed.then().statusCode(403);
        withoutVersion.then().statusCode(428);
        given().auth().oauth2(Tokens.admin()).get(MODELS).then().statusCode(200);
    }

    /** Trains two versions of which both are kept, and returns the id of the first one. */
    private String trainedTwice() {
        decisions.add("A", 400, 30, RIGHT);
        job.run();
        decisions.add("B", 60, 20, RIGHT);
        job.run();
        return versions().then().body("items.number", contains(2, 1)).extract().path("items[1].id");
    }

    private static void requireUnusable(String id) {
        String etag = asCoordinator().get(MODELS + "/{id}", id).header("ETag");
        activate(id, etag, "Kembali")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:suggestion-model-unusable"));
    }

    private static Response activate(String id, String etag, String reason) {
        return asCoordinator()
                .header("If-Match", etag)
                .body(Map.of("reason", reason))
                .post(MODELS + "/{id}/activation", id);
    }

    private static Response versions() {
        return asCoordinator().get(MODELS);
    }

    private UUID lease() {
        return jdbc.query("select lease_token from suggestion_control", rows -> {
            rows.next();
            return rows.getObject(1, UUID.class);
        });
    }
}
