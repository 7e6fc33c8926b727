package id.penghubung.focalpoint.ombudsman.settlements;

import static id.penghubung.events.Topics.OMBUDSMAN;
import static id.penghubung.focalpoint.testing.SettlementApiClient.agreed;
import static id.penghubung.focalpoint.testing.SettlementApiClient.call;
import static id.penghubung.focalpoint.testing.SettlementApiClient.mediation;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.SettlementApiClient;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mediations, conciliations and quick settlements of a matter. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SettlementServiceTest {

    private static final String FRIDAY_EVENING = "2026-11-20T09:17:00Z";

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final SettlementApiClient liaison = SettlementApiClient.as(Tokens.ombudsman());
    private final SettlementApiClient officer = SettlementApiClient.as(Tokens.officerOf("dpu"));
    private final SettlementApiClient otherOfficer = SettlementApiClient.as(Tokens.officerOf("dlhk"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(Instant.parse("2026-11-20T09:30:00Z"));
        matterId = matters.opened("REGULAR", "dpu", "dlhk");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldFollowUpAQuickSettlementLikeAnAction() {
        // When
        JsonPath settlement = liaison.recordQuickSettlement(matterId, call(FRIDAY_EVENING))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        assertThat(settlement.getString("state")).isEqualTo("HELD");
        assertThat(settlement.getString("outcome")).isEqualTo("AGREED");
        assertThat(settlement.getList("entries.type")).containsExactly("SETTLEMENT_HELD");
        JsonPath action = action(settlement.getString("commitments[0].actionId"));
        assertThat(action.getString("product")).isEqualTo("AGREEMENT");
        assertThat(action.getString("task")).isEqualTo("Menambal jalan");
        assertThat(action.getString("deadline.dueAt")).isEqualTo("2026-11-30T15:59:59Z");
        assertThat(database.column(
                        "select agency_code from notification where facts ->> 'settlementMeetingId' = ?",
                        settlement.getString("id")))
                .containsExactlyInAnyOrder("dpu", "ombudsman");
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.read(OMBUDSMAN, matterId), found -> found.size() == 2);
        assertThat(events)
                .extracting(event -> DomainEvents.body(event).toString())
                .allSatisfy(body -> assertThat(body).doesNotContain("Menambal", "musim", "Budi"));
    }

    @Test
    void shouldCountHoursOverTheWeekendToTheMinute() {
        // Given
        Map<String, Object> settlement = call(FRIDAY_EVENING);
        settlement.put(
                "commitments", List.of(Map.of("agencyCode", "dpu", "task", "Mengirim air bersih", "dueInHours", 36)));

        // When
        JsonPath recorded = liaison.recordQuickSettlement(matterId, settlement)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then: Friday 17:17 to Sunday 05:17 in the office's zone
        JsonPath action = action(recorded.getString("commitments[0].actionId"));
        assertThat(action.getString("deadline.dueAt")).isEqualTo("2026-11-21T21:17:00Z");
        assertThat(officer.request()
                        .get("/v1/deadlines/{id}/explanation", action.getString("deadline.id"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("sentence.en"))
                .contains("36 hours", "22 November 2026");
    }

    @Test
    void shouldLetAnOfficerRecordOnlyForTheirOwnAgency() {
        // When
        Response own = officer.recordQuickSettlement(matterId, call(FRIDAY_EVENING));
        Response other = otherOfficer.recordQuickSettlement(matterId, call(FRIDAY_EVENING));

        // Then
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        assertInvalid(other, "#/agencies/0");
    }

    @Test
    void shouldMoveAndHoldAMediation() {
        // Given
        String id = liaison.planned(matterId, mediation());
        liaison.step(
                        id,
                        "move",
                        Map.of("startsAt", "2026-11-25T02:00:00Z", "place", "Daring", "reason", "Pelapor sakit"))
                .then()
                .statusCode(200);
        clock.stopAt(Instant.parse("2026-11-25T06:00:00Z"));

        // When
        JsonPath held = liaison.step(id, "result", agreed("2026-11-25T02:00:00Z"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(held.getString("startsAt")).isEqualTo("2026-11-25T02:00:00Z");
        assertThat(held.getString("agreement")).startsWith("Jalan diperbaiki");
        assertThat(held.getList("participants")).hasSize(2);
        assertThat(held.getList("entries.type"))
                .containsExactly("SETTLEMENT_PLANNED", "SETTLEMENT_MOVED", "SETTLEMENT_HELD");
        assertEnded(liaison.step(id, "cancellation", Map.of("reason", "Batal")), "#/reason");
        assertEnded(liaison.step(id, "result", agreed("2026-11-25T02:00:00Z")), "#/outcome");
        assertThat(liaison.read(id).jsonPath().getList("commitments")).hasSize(1);
    }

    @Test
    void shouldRecordTheOutcomeOfAConciliation() {
        // Given
        Map<String, Object> plan = mediation();
        plan.put("kind", "CONCILIATION");
        String id = liaison.planned(matterId, plan);
        clock.stopAt(Instant.parse("2026-11-24T06:00:00Z"));
        Map<String, Object> result = agreed("2026-11-24T02:00:00Z");
        result.put("outcome", "NOT_AGREED");
        result.remove("agreement");
        result.remove("commitments");

        // When
        JsonPath held = liaison.step(id, "result", result)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(held.getString("kind")).isEqualTo("CONCILIATION");
        assertThat(held.getString("state")).isEqualTo("HELD");
        assertThat(held.getString("outcome")).isEqualTo("NOT_AGREED");
        assertThat(held.getList("commitments")).isEmpty();
        JsonPath read = liaison.read(id).jsonPath();
        assertThat(read.getList("entries.type")).containsExactly("SETTLEMENT_PLANNED", "SETTLEMENT_HELD");
        assertThat(read.getString("entries[-1].details.outcome")).isEqualTo("NOT_AGREED");
    }

    @Test
    void shouldKeepTheMinutesOfAnAdjournedMeeting() {
        // Given
        String id = liaison.planned(matterId, mediation());
        clock.stopAt(Instant.parse("2026-11-24T06:00:00Z"));
        Map<String, Object> result = agreed("2026-11-24T02:00:00Z");
        result.put("outcome", "ADJOURNED");
        result.remove("agreement");
        result.remove("commitments");
        liaison.step(id, "result", result).then().statusCode(200);

        // When
        JsonPath attached = liaison.request()
                .header("If-Match", liaison.read(id).header("ETag"))
                .contentType("multipart/form-data")
                .multiPart("file", "notulen.png", SampleFiles.png(), "image/png")
                .post("/v1/ombudsman/settlement-meetings/{id}/files", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(attached.getString("outcome")).isEqualTo("ADJOURNED");
        assertThat(officer.request()
                        .get(
                                "/v1/ombudsman/settlement-meetings/{id}/files/{file}",
                                id,
                                attached.getString("attachments[0].id"))
                        .asByteArray())
                .isEqualTo(SampleFiles.png());
    }

    @Test
    void shouldShowAnAgencyItsOwnMeetingsWithoutTheReporter() {
        // Given
        String id =
                liaison.recordQuickSettlement(matterId, call(FRIDAY_EVENING)).path("id");

        // Then
        assertThat(liaison.read(id).jsonPath().getList("participants.function")).contains("Pelapor, lewat telepon");
        assertThat(officer.read(id).jsonPath().getList("participants.function"))
                .containsExactly("Kepala Bidang Bina Marga", "Pelapor");
        assertThat(officer.list(matterId).jsonPath().getList("items.id")).containsExactly(id);
        assertThat(otherOfficer.list(matterId).jsonPath().getList("items")).isEmpty();
        assertThat(otherOfficer.read(id).statusCode()).isEqualTo(404);

        // And: neither for the accused
        matters.accuse(matterId, "dpu", "dpu");
        assertThat(officer.read(id).statusCode()).isEqualTo(404);
        assertThat(officer.recordQuickSettlement(matterId, call(FRIDAY_EVENING)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseAnOldVersionAndAClosedMatter() {
        // Given
        String id = liaison.planned(matterId, mediation());
        Map<String, String> cancellation = Map.of("reason", "Tidak perlu lagi");

        // When
        Response stale = liaison.step(id, "cancellation", cancellation, "\"9\"");
        MatterApiClient.liaison()
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);
        Response closed = liaison.step(id, "cancellation", cancellation);
        Response planned = liaison.plan(matterId, mediation());
        Response recorded = liaison.recordQuickSettlement(matterId, call(FRIDAY_EVENING));

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.jsonPath().getString("submitted.reason")).isEqualTo("Tidak perlu lagi");
        assertThat(List.of(closed, planned, recorded))
                .allSatisfy(
                        reply -> assertThat(reply.jsonPath().getString("type")).endsWith("matter-closed"));
    }

    @Test
    void shouldCancelThePlannedMeetingsOfAMatterThatEnds() {
        // Given
        String planned = liaison.planned(matterId, mediation());
        String held =
                liaison.recordQuickSettlement(matterId, call(FRIDAY_EVENING)).path("id");

        // When
        MatterApiClient.liaison()
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);

        // Then
        JsonPath cancelled = officer.read(planned).jsonPath();
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("reason")).isEqualTo("Laporan ditutup.");
        assertThat(cancelled.getList("entries.type")).containsExactly("SETTLEMENT_PLANNED", "SETTLEMENT_CANCELLED");
        assertThat(database.column(
                        "select agency_code || ' ' || (facts ->> 'state') from notification where facts ->> 'settlementMeetingId' = ?",
                        planned))
                .containsExactlyInAnyOrder("dpu PLANNED", "ombudsman PLANNED", "dpu CANCELLED", "ombudsman CANCELLED");
        assertThat(liaison.read(held).jsonPath().getString("state")).isEqualTo("HELD");
    }

    @ParameterizedTest(name = "a call with {0}: {1}")
    @CsvSource({
        "heldAt, 2026-11-20T09:30:01Z, #/heldAt",
        "place, Samarinda, #/place",
        "agencies, disdik, #/agencies/0",
        "reporter, Siti, #/participants/1/name",
        "task, disdik, #/commitments/0/agencyCode",
        "dueOn, 2026-11-20, #/commitments/0/dueOn",
        "dueOn, , #/commitments/0/dueOn",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        // Given
        Map<String, Object> settlement = call(FRIDAY_EVENING);
        switch (field) {
            case "agencies" -> settlement.put(field, List.of(value));
            case "reporter" ->
                settlement.put(
                        "participants",
                        List.of(
                                Map.of("side", "OMBUDSMAN", "name", "Maya", "function", "Asisten"),
                                Map.of("side", "REPORTER", "name", value, "function", "Pelapor")));
            case "task" ->
                settlement.put(
                        "commitments", List.of(Map.of("agencyCode", value, "task", "Menambal", "dueOn", "2026-11-30")));
            case "dueOn" ->
                settlement.put(
                        "commitments",
                        List.of(
                                value == null
                                        ? Map.of("agencyCode", "dpu", "task", "Menambal")
                                        : Map.of("agencyCode", "dpu", "task", "Menambal", "dueOn", value)));
            default -> settlement.put(field, value);
        }

        // When
        Response rejected = liaison.recordQuickSettlement(matterId, settlement);

        // Then
        assertInvalid(rejected, pointer);
        assertThat(liaison.list(matterId).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void shouldPlanOnlyMeetingsInTheFuture() {
        // Given
        Map<String, Object> past = mediation();
        past.put("startsAt", "2026-11-20T09:30:00Z");
        Map<String, Object> quick = mediation();
        quick.put("kind", "QUICK_SETTLEMENT");

        // Then
        assertInvalid(liaison.plan(matterId, past), "#/startsAt");
        assertInvalid(liaison.plan(matterId, quick), "#/kind");
    }

    private JsonPath action(String id) {
        return officer.request()
                .get("/v1/ombudsman/actions/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertInvalid(Response reply, String pointer) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(400);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }

    private static void assertEnded(Response reply, String pointer) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).endsWith("settlement-meeting-ended");
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }
}
