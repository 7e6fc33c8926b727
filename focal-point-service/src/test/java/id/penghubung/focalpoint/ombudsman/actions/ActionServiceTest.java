package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.correctiveAction;
import static id.penghubung.focalpoint.testing.ActionApiClient.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of the Ombudsman: from when their time counts, and who sees them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionServiceTest {

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient coordinator = ActionApiClient.as(Tokens.coordinator());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        matterId = matters.opened("REGULAR", "dpu", "dishub");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    /** Peraturan Ombudsman 58/2023 Art. 54: 30 working days; UU 37/2008 Art. 38: 60 days. */
    @ParameterizedTest(name = "{0}: {2} {3} until {1}")
    @CsvSource({
        "CORRECTIVE_ACTION, 2027-01-07, 30, WORKING_DAY",
        "IMPROVEMENT_SUGGESTION, 2027-01-07, 30, WORKING_DAY",
        "SUGGESTION_OF_PERFECTION, 2027-01-07, 30, WORKING_DAY",
        "RECOMMENDATION, 2027-01-19, 60, CALENDAR_DAY",
    })
    void shouldCountTheTimeOfTheProductFromTheReceipt(String product, String dueDate, int amount, String unit) {
        // When
        Response reply = coordinator.order(matterId, correctiveAction("product", product));

        // Then
        JsonPath action = reply.then().statusCode(201).extract().jsonPath();
        assertThat(reply.header("Location")).isEqualTo("/v1/ombudsman/actions/" + action.getString("id"));
        assertThat(action.getString("state")).isEqualTo("ORDERED");
        assertThat(action.getString("deadline.dueDate")).isEqualTo(dueDate);
        assertThat(action.getInt("deadline.amount")).isEqualTo(amount);
        assertThat(action.getString("deadline.unit")).isEqualTo(unit);
        assertThat(action.getString("deadline.startedAt")).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(action.getList("entries.type")).containsExactly("ACTION_ORDERED");
    }

    @ParameterizedTest(name = "{0} of a rapid response")
    @ValueSource(strings = {"CORRECTIVE_ACTION", "IMPROVEMENT_SUGGESTION", "SUGGESTION_OF_PERFECTION"})
    void shouldCountHoursOverTheWeekendInARapidResponse(String product) {
        // Given
        String rapid = matters.opened("RAPID_RESPONSE", "dpu");

        // When
        JsonPath action = coordinator
                .order(rapid, correctiveAction("product", product))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then: Friday 10:00 to Monday 10:00 in the office's zone
        assertThat(action.getString("deadline.dueAt")).isEqualTo("2026-11-23T02:00:00Z");
        JsonPath explanation = officer.request()
                .get("/v1/deadlines/{id}/explanation", action.getString("deadline.id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(explanation.getString("budget.unit")).isEqualTo("HOUR");
        assertThat(explanation.getList("days.date"))
                .containsExactly("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23");
        assertThat(explanation.getString("sentence.id")).contains("72 jam", "RCO", "Senin, 23 November 2026");
        assertThat(explanation.getString("sentence.en")).contains("72 hours", "Monday, 23 November 2026");
    }

    @Test
    void shouldKeepTheTimeOfTheLawForARecommendationInARapidResponse() {
        // When
        JsonPath action = coordinator
                .order(matters.opened("RAPID_RESPONSE", "dpu"), correctiveAction("product", "RECOMMENDATION"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        assertThat(action.getString("deadline.dueDate")).isEqualTo("2027-01-19");
    }

    @Test
    void shouldTakeNumberAndReceiptFromTheReportOfAFinding() {
        // Given
        JsonPath report = liaison.register(matterId, report()).jsonPath();

        // When
        JsonPath action = coordinator
                .order(
                        matterId,
                        Map.of(
                                "product", "CORRECTIVE_ACTION",
                                "agencyCode", "dishub",
                                "task", "Tegur pelaksana.",
                                "findingId", report.getString("findings[0].id")))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        assertThat(action.getString("reportId")).isEqualTo(report.getString("id"));
        assertThat(action.getString("reference")).isEqualTo("LHP/0012.2026/XI/2026");
        assertThat(action.getString("issuedOn")).isEqualTo("2026-11-18");
        assertThat(action.getString("deadline.dueDate")).isEqualTo("2027-01-07");
    }

    @Test
    void shouldRefuseAnActionFromBeforeItsReport() {
        // Given
        JsonPath report = liaison.register(matterId, report()).jsonPath();
        Map<String, Object> order =
                correctiveAction("findingId", report.getString("findings[0].id"), "issuedOn", "2026-11-17");

        // When
        Response rejected = coordinator.order(matterId, order);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/issuedOn");
        assertThat(idsOf(liaison, Map.of("matter", matterId))).isEmpty();
    }

    @Test
    void shouldLetOnlyTheLiaisonEnterAnotherLastDay() {
        // Given
        Map<String, Object> order = correctiveAction("dueOn", "2026-12-01");

        // When
        Response byCoordinator = coordinator.order(matterId, order);
        JsonPath byLiaison = liaison.order(matterId, order).jsonPath();

        // Then
        assertThat(byCoordinator.statusCode()).isEqualTo(400);
        assertThat(byCoordinator.jsonPath().getList("errors.pointer")).containsExactly("#/dueOn");
        assertThat(byLiaison.getString("deadline.dueDate")).isEqualTo("2026-12-01");
        assertThat(byLiaison.getString("deadline.basis")).isEqualTo("LHP/0012.2026/XI/2026");
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "product, DESSERT, #/product",
        "agencyCode, diskominfo, #/agencyCode",
        "agencyCode, , #/agencyCode",
        "task, ' ', #/task",
        "reference, , #/reference",
        "issuedOn, , #/issuedOn",
        "issuedOn, 2026-11-21, #/issuedOn #/receivedAt",
        "receivedAt, , #/receivedAt",
        "receivedAt, 2026-11-20T04:00:01Z, #/receivedAt",
        "receivedAt, 2026-11-17T15:00:00Z, #/receivedAt",
        "dueOn, 2026-11-20, #/dueOn",
        "dueOn, 2026-11-17, #/dueOn",
        "findingId, 0198b3c6-2b10-7c20-9d30-5e6f70819203, #/findingId",
    })
    void shouldReportTheInvalidField(String field, @Nullable String value, String pointers) {
        // When
        Response rejected = liaison.order(matterId, correctiveAction(field, value));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).isEqualTo(List.of(pointers.split(" ")));
        assertThat(idsOf(liaison, Map.of("matter", matterId))).isEmpty();
    }

    @Test
    void shouldOrderNothingInAClosedMatter() {
        // Given
        matters.close(matterId);

        // When
        Response rejected = liaison.order(matterId, correctiveAction());

        // Then
        assertThat(rejected.statusCode()).isEqualTo(409);
        assertThat(rejected.jsonPath().getString("type")).endsWith("matter-closed");
        assertThat(rejected.jsonPath().getString("submitted.task")).isEqualTo("Terbitkan izin.");
    }

    @Test
    void shouldReplyOnceToTheSameIdempotencyKey() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        List<String> ids = Stream.of(1, 2)
                .map(attempt -> coordinator
                        .request()
                        .header("Idempotency-Key", key)
                        .body(correctiveAction())
                        .post("/v1/ombudsman/matters/{id}/actions", matterId)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        // Then
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(idsOf(liaison, Map.of("matter", matterId))).hasSize(1);
    }

    /** The reply was lost, and the head has submitted in the meantime: the repetition gets the first reply. */
    @Test
    void shouldReplyToARepeatedUploadAfterTheSubmission() {
        // Given
        String id = coordinator.ordered(matterId, correctiveAction());
        String tag = officer.etag(id);
        String key = UUID.randomUUID().toString();
        Response first = officer.attachOnce(id, tag, key);
        first.then().statusCode(200);
        ActionApiClient.as(Tokens.headOf("dpu"))
                .step(id, "submission", Map.of("text", "Selesai."))
                .then()
                .statusCode(200);

        // When
        Response again = officer.attachOnce(id, tag, key);

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(officer.attachOnce(id, tag, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void shouldShowEachReaderTheirActions() {
        // Given
        String ofDpu = coordinator.ordered(matterId, correctiveAction());
        String ofDishub = coordinator.ordered(matterId, correctiveAction("agencyCode", "dishub"));

        // Then
        Map<String, String> ofMatter = Map.of("matter", matterId);
        assertThat(idsOf(liaison, ofMatter)).containsExactly(ofDishub, ofDpu);
        assertThat(idsOf(coordinator, ofMatter)).containsExactly(ofDishub, ofDpu);
        assertThat(idsOf(ActionApiClient.as(Tokens.secretary()), ofMatter)).containsExactly(ofDishub, ofDpu);
        assertThat(idsOf(officer, ofMatter)).containsExactly(ofDpu);
        assertThat(idsOf(officer, Map.of("matter", matterId, "agency", "dishub")))
                .isEmpty();
        assertThat(officer.read(ofDishub).statusCode()).isEqualTo(404);
        assertThat(ActionApiClient.as(Tokens.reporter()).read(ofDpu).statusCode())
                .isEqualTo(403);
        assertThat(officer.order(matterId, correctiveAction()).statusCode()).isEqualTo(403);
        assertThat(ActionApiClient.as(Tokens.secretary())
                        .order(matterId, correctiveAction())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldHideActionsFromTheAccusedAndThoseWithAConflict() {
        // Given
        String id = coordinator.ordered(matterId, correctiveAction());
        matters.accuse(matterId, "dpu", "dpu-2");
        ActionApiClient accused = ActionApiClient.as(Tokens.colleagueOf("dpu"));
        ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));

        // When
        head.request()
                .body(Map.of("reason", "Saudara saya."))
                .post("/v1/ombudsman/matters/{id}/conflicts", matterId)
                .then()
                .statusCode(204);

        // Then
        assertThat(accused.read(id).statusCode()).isEqualTo(404);
        assertThat(idsOf(accused, Map.of("matter", matterId))).isEmpty();
        assertThat(head.read(id).statusCode()).isEqualTo(404);
        assertThat(head.step(id, "submission", Map.of("text", "Selesai.")).statusCode())
                .isEqualTo(404);
        assertThat(officer.read(id).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldFilterAndPage() {
        // Given
        String first = liaison.ordered(matterId, correctiveAction());
        String second = liaison.ordered(matterId, correctiveAction("product", "RECOMMENDATION"));
        String third = liaison.ordered(matterId, correctiveAction("agencyCode", "dishub"));
        officer.step(first, "plan", Map.of("text", "Dua minggu.")).then().statusCode(200);

        // Then
        assertThat(idsOf(liaison, Map.of("matter", matterId, "product", "RECOMMENDATION")))
                .containsExactly(second);
        assertThat(idsOf(liaison, Map.of("matter", matterId, "state", "IN_PROGRESS")))
                .containsExactly(first);
        assertThat(idsOf(liaison, Map.of("matter", matterId, "agency", "dishub")))
                .containsExactly(third);
        JsonPath page = liaison.list(Map.of("matter", matterId, "limit", 2)).jsonPath();
        assertThat(page.getList("items.id")).isEqualTo(List.of(third, second));
        JsonPath rest = liaison.list(Map.of("matter", matterId, "limit", 2, "cursor", page.getString("next")))
                .jsonPath();
        assertThat(rest.getList("items.id")).isEqualTo(List.of(first));
        assertThat(rest.getString("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"state, DONE", "product, DESSERT", "matter, none", "agency, ' '", "cursor, x"})
    void shouldRejectAnInvalidParameter(String name, String value) {
        Response rejected = liaison.list(Map.of(name, value));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getString("errors[0].pointer")).isEqualTo("?" + name);
    }

    private static List<String> idsOf(ActionApiClient reader, Map<String, ?> parameters) {
        return reader.list(parameters).then().statusCode(200).extract().path("items.id");
    }
}
