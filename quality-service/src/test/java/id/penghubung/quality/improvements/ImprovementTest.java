package id.penghubung.quality.improvements;

import static id.penghubung.quality.improvements.ImprovementScenario.as;
import static id.penghubung.quality.improvements.ImprovementScenario.bureau;
import static id.penghubung.quality.improvements.ImprovementScenario.complete;
import static id.penghubung.quality.improvements.ImprovementScenario.completeNow;
import static id.penghubung.quality.improvements.ImprovementScenario.decide;
import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static id.penghubung.quality.improvements.ImprovementScenario.officer;
import static id.penghubung.quality.improvements.ImprovementScenario.plan;
import static id.penghubung.quality.improvements.ImprovementScenario.read;
import static id.penghubung.quality.improvements.ImprovementScenario.upload;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of an improvement action, from its opening to the confirmation by the organisation bureau. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImprovementTest {

    private final LocalDate today = ImprovementScenario.today();

    @Inject
    ImprovementActions actions;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldOpenOneActionForAFindingWithTheUnitAsItsOwner() {
        // Given
        NewImprovement finding = finding("Indikator ruang tunggu " + UUID.randomUUID());

        // When
        boolean first = actions.open(finding);
        boolean second = actions.open(finding);

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(found(ImprovementSource.ASSESSMENT, finding.finding()))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .containsEntry("owner", "RSUD Aji Muhammad Parikesit")
                        .containsEntry("dueOn", today.plusDays(60).toString())
                        .containsEntry("state", "OPEN"));
    }

    @Test
    void shouldGoFromThePlanOverTheEvidenceToTheConfirmationOfTheBureau() {
        // Given
        String id = opened();
        plan(officer(), id, today.plusDays(30))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("measure", equalTo("Menambah satu loket"));
        completeNow(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("late", equalTo(false));

        // When
        Response verified = decide(bureau(), id, "verification", Map.of("remark", "Diperiksa di tempat."));

        // Then
        verified.then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("evidence", equalTo("Loket kelima dibuka."))
                .body("remark", equalTo("Diperiksa di tempat."));
        completeNow(id).then().statusCode(409).body("type", endsWith(":improvement-step-not-allowed"));
    }

    @Test
    void shouldCompleteWithFilesAsEvidenceButNotWithoutEvidence() {
        // Given
        String id = opened();
        complete(id, Map.of("completedOn", today.toString()))
                .then()
                .statusCode(422)
                .body("type", endsWith(":improvement-without-evidence"))
                .body("errors.pointer", contains("#/evidence"));
        upload(id, "program.pdf", SampleFiles.program()).then().statusCode(415);
        upload(id, "loket.png", SampleFiles.png()).then().statusCode(201).body("state", equalTo("OPEN"));

        // When
        Response completed = complete(id, Map.of("completedOn", today.toString()));

        // Then
        completed.then().statusCode(200).body("state", equalTo("COMPLETED")).body("evidence", nullValue());
        String file = officer()
                .get("/v1/quality/improvements/{id}/files", id)
                .then()
                .statusCode(200)
                .body("items.name", contains("loket.png"))
                .extract()
                .path("items[0].id");
        assertThat(officer()
                        .accept("*/*")
                        .get("/v1/quality/improvements/{id}/files/{file}", id, file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isNotEmpty();
        upload(id, "lagi.png", SampleFiles.png()).then().statusCode(409);
    }

    /** The reply was lost, and the unit has completed the action in the meantime: the repetition gets the first reply. */
    @Test
    void shouldReplyToARepeatedUploadAfterTheCompletion() {
        // Given
        String id = opened();
        String tag = read(id).header("ETag");
        String key = UUID.randomUUID().toString();
        Response first = uploadOnce(id, tag, key);
        first.then().statusCode(201);
        completeNow(id).then().statusCode(200);

        // When
        Response again = uploadOnce(id, tag, key);

        // Then
        again.then().statusCode(201).body("version", equalTo(first.<Integer>path("version")));
        uploadOnce(id, tag, UUID.randomUUID().toString()).then().statusCode(409);
    }

    @Test
    void shouldLetOnlyTheBureauMoveTheDueDateAfterTheFirstPlan() {
        // Given
        String id = opened();
        plan(officer(), id, today.plusDays(30)).then().statusCode(200);

        // When
        Response byUnit = plan(officer(), id, today.plusDays(90));
        Response byBureau = plan(bureau(), id, today.plusDays(90));

        // Then
        byUnit.then().statusCode(409).body("type", endsWith(":improvement-due-date-fixed"));
        byBureau.then().statusCode(200).body("dueOn", equalTo(today.plusDays(90).toString()));
    }

    @Test
    void shouldReturnToTheUnitWhatTheEvidenceDoesNotShow() {
        // Given
        String id = opened();
        completeNow(id).then().statusCode(200);

        // When
        Response returned = decide(bureau(), id, "return", Map.of("reason", "Lampirkan jadwal loket."));

        // Then
        returned.then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("evidence", nullValue())
                .body("remark", equalTo("Lampirkan jadwal loket."));
        completeNow(id).then().statusCode(200);
    }

    @Test
    void shouldEndAnActionWithoutAMeasureOnlyWithAReason() {
        // Given
        String id = opened();
        decide(bureau(), id, "cancellation", Map.of("reason", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));

        // When
        Response cancelled = decide(bureau(), id, "cancellation", Map.of("reason", "Layanan dihentikan."));

        // Then
        cancelled.then().statusCode(200).body("state", equalTo("CANCELLED")).body("late", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "return", "cancellation"})
    void shouldLeaveDecisionsToTheBureau(String decision) {
        String id = opened();

        decide(officer(), id, decision, Map.of("reason", "x")).then().statusCode(403);
    }

    @Test
    void shouldHideActionsOfAnotherAgency() {
        // Given
        String id = opened();
        var stranger = Tokens.officerOf(SampleUnits.SECRETARIAT);

        // When
        Response read = as(stranger).get("/v1/quality/improvements/{id}", id);
        Response plan = plan(as(stranger), id, today.plusDays(1));

        // Then
        read.then().statusCode(404);
        plan.then().statusCode(404);
        as(stranger).get("/v1/quality/improvements/{id}/files", id).then().statusCode(404);
        as(stranger)
                .get("/v1/quality/improvements?unit=" + HOSPITAL)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void shouldRefuseAStaleVersionAndDaysThatCannotBe() {
        String id = opened();

        officer()
                .header("If-Match", "\"7\"")
                .body(Map.of("completedOn", today.toString(), "evidence", "x"))
                .post("/v1/quality/improvements/{id}/completion", id)
                .then()
                .statusCode(412);
        complete(id, Map.of("completedOn", today.plusDays(1).toString(), "evidence", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/completedOn"));
        complete(id, Map.of("completedOn", today.minusDays(1).toString(), "evidence", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/completedOn"));
        plan(officer(), id, today.minusDays(1)).then().statusCode(400).body("errors.pointer", contains("#/dueOn"));
        read(id).then().body("state", equalTo("OPEN")).body("version", equalTo(0));
    }

    @Test
    void shouldListByUnitStateAndSourceInPages() {
        // Given
        String first = opened();
        String second = opened();
        completeNow(first).then().statusCode(200);
        completeNow(second).then().statusCode(200);

        // When
        Response page = completed(1, "");
        Response next = completed(1, page.path("next"));

        // Then
        page.then().statusCode(200).body("items.id", equalTo(List.of(second)));
        next.then().statusCode(200).body("items.id", equalTo(List.of(first)));
    }

    private static Response completed(int limit, String cursor) {
        return officer()
                .queryParams(Map.of(
                        "unit",
                        HOSPITAL,
                        "state",
                        "COMPLETED",
                        "source",
                        "ASSESSMENT",
                        "limit",
                        limit,
                        "cursor",
                        cursor))
                .get("/v1/quality/improvements");
    }

    private String opened() {
        NewImprovement finding = finding("Temuan " + UUID.randomUUID());
        actions.open(finding);
        return (String) found(ImprovementSource.ASSESSMENT, finding.finding())
                .getFirst()
                .get("id");
    }

    private static NewImprovement finding(String text) {
        return new NewImprovement(ImprovementSource.ASSESSMENT, text, HOSPITAL, null, text, null, null);
    }

    private static Response uploadOnce(String id, String tag, String key) {
        return given().auth()
                .oauth2(Tokens.officerOf(HOSPITAL))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .multiPart("file", "loket.png", SampleFiles.png())
                .post("/v1/quality/improvements/{id}/files", id);
    }
}
