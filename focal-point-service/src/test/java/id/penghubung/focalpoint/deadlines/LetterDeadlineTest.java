package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines of letters and of cases side by side: escalation, recalculation, suspension. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterDeadlineTest extends RuleChangesFixture {

    private static final String LONG_AFTER = "2027-03-01T00:00:00";

    @Inject
    SampleMatters matters;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        matterId = matters.opened("REGULAR", "dpu");
        clock.stopAt(local("2026-11-20T12:00:00"));
    }

    @Test
    void shouldEscalateLettersAndCasesEachByTheirOwner() {
        // Given
        String letterId = liaison.registered(matterId, LetterApiClient.clarification());
        String caseId = opened();

        // When
        clock.stopAt(local(LONG_AFTER));
        sweep.sweep();

        // Then
        assertThat(officer.read(letterId).jsonPath().getList("entries.type"))
                .containsExactly(
                        "LETTER_REGISTERED",
                        "DEADLINE_REMINDER",
                        "DEADLINE_WARNING",
                        "DEADLINE_BREACHED",
                        "ESCALATED",
                        "ESCALATED",
                        "ESCALATED");
        assertThat(officer.read(letterId).jsonPath().getString("deadline.state"))
                .isEqualTo("BREACHED");
        assertThat(database.column(
                        "select kind from notification where facts ->> 'letterId' = ? order by at, id", letterId))
                .containsExactly(
                        "LETTER_RECEIVED",
                        "REMINDER",
                        "WARNING",
                        "BREACH",
                        "ESCALATED_TO_SUPERIOR",
                        "ESCALATED_TO_COORDINATOR",
                        "ESCALATED_TO_OMBUDSMAN_LIAISON");
        assertThat(coordinator.read(caseId).jsonPath().getList("entries.type"))
                .contains("DEADLINE_BREACHED", "ESCALATED");
        assertThat(liaison.read(letterId).jsonPath().getList("entries.type"))
                .as("reminders are for colleagues only")
                .containsExactly("LETTER_REGISTERED", "DEADLINE_BREACHED");
    }

    @ParameterizedTest(name = "sent at {0}: {1}")
    @CsvSource({
        "2026-12-04T23:59:59, MET, ",
        "2026-12-05T00:00:00, BREACHED, 2026-12-04T16:00:00Z",
    })
    void shouldCountTheDispatchThatIsRegisteredAfterTheDueTime(String sentAt, String state, String breachedAt) {
        // Given
        String letterId = liaison.registered(matterId, LetterApiClient.clarification());
        officer.write(letterId, "Jalan itu diperbaiki pada bulan Desember.");
        officer.step(letterId, "submission", Map.of());
        LetterApiClient.as(Tokens.headOf("dpu")).step(letterId, "approval", Map.of());
        clock.stopAt(local("2026-12-07T09:00:00"));
        sweep.sweep();

        // When
        JsonPath letter = officer.step(
                        letterId,
                        "dispatch",
                        Map.of(
                                "number", "700/21/DPU/2026",
                                "letterDate", "2026-12-04",
                                "sentAt", local(sentAt).toString(),
                                "subject", "Klarifikasi",
                                "proof", "Resi JNE 8812"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(letter.getString("deadline.state")).isEqualTo(state);
        assertThat(letter.getString("deadline.metAt")).isEqualTo(local(sentAt).toString());
        assertThat(letter.getString("deadline.breachedAt")).isEqualTo(breachedAt);
    }

    @Test
    void shouldSkipALetterThatIsLocked() throws SQLException {
        // Given
        String letterId = liaison.registered(matterId, LetterApiClient.clarification());
        clock.stopAt(local("2026-12-05T00:00:00"));

        // When
        whileLocked("select 1 from ombudsman_letter where id = '" + letterId + "' for update", sweep::sweep);
        List<String> before = officer.read(letterId).jsonPath().getList("entries.type");
        sweep.sweep();

        // Then
        assertThat(before).containsExactly("LETTER_REGISTERED");
        assertThat(officer.read(letterId).jsonPath().getList("entries.type")).contains("DEADLINE_BREACHED");
    }

    @Test
    void shouldMoveWorkingDaysWithANewHolidayAndKeepCalendarDays() {
        // Given
        String clarification = liaison.registered(matterId, LetterApiClient.clarification());
        Map<String, Object> action = new HashMap<>(LetterApiClient.clarification());
        action.putAll(Map.of("number", "B/200/LHP", "demand", "CORRECTIVE_ACTION"));
        String correctiveAction = liaison.registered(matterId, action);
        String caseId = opened();

        // When
        Response declared = declareWednesdayFree();
        job.run();

        // Then
        assertThat(report(declared).getString("state")).isEqualTo("DONE");
        assertThat(deadlineOf(clarification).getString("dueDate")).isEqualTo("2026-12-04");
        assertThat(deadlineOf(correctiveAction).getString("dueDate")).isEqualTo("2027-01-08");
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-11-30");
        assertThat(officer.read(correctiveAction).jsonPath().getList("entries.type"))
                .containsExactly("LETTER_REGISTERED", "DEADLINE_MOVED");
    }

    @Test
    void shouldApplyANewPolicyToRunningLetters() {
        // Given
        String letterId = liaison.registered(matterId, LetterApiClient.clarification());

        // When
        change(
                Map.of(
                        "subject",
                        "OMBUDSMAN_CASE",
                        "stage",
                        "CLARIFICATION",
                        "amount",
                        10,
                        "unit",
                        "CALENDAR_DAY",
                        "pausable",
                        true,
                        "appliesToRunning",
                        true),
                "2026-11-20");
        job.run();

        // Then
        assertThat(deadlineOf(letterId).getString("dueDate")).isEqualTo("2026-11-30");
    }

    @Test
    void shouldMoveTheDueDateByASuspension() {
        // Given
        change(
                Map.of(
                        "subject", "OMBUDSMAN_CASE",
                        "stage", "CLARIFICATION",
                        "amount", 14,
                        "unit", "CALENDAR_DAY"),
                "2026-11-20");
        String letterId = liaison.registered(matterId, LetterApiClient.clarification());

        // When
        clock.stopAt(local("2026-11-23T12:00:00"));
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.suspend(
                        UUID.fromString(letterId), SuspensionReason.WAITING_FOR_REPORTER, clock.instant()));
        assertThat(deadlineOf(letterId).getString("state")).isEqualTo("SUSPENDED");
        resume(letterId, "2026-11-25T12:00:00");

        // Then
        assertThat(deadlineOf(letterId).getString("state")).isEqualTo("RUNNING");
        assertThat(deadlineOf(letterId).getString("dueDate")).isEqualTo("2026-12-06");
    }

    @Test
    void shouldRefuseAPolicyThatCountsFromAnUnknownEvent() {
        // When
        Response rejected = admin.request()
                .body(Map.of(
                        "subject", "COMPLAINT",
                        "stage", "FIRST_FOLLOW_UP",
                        "startEvent", "SENT",
                        "amount", 5,
                        "unit", "WORKING_DAY",
                        "basis", "Peraturan Bupati 1/2026",
                        "validFrom", "2026-11-20"))
                .post("/v1/deadline-policies");

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/startEvent");
    }

    @Test
    void shouldCountFromTheSubmissionWhereThePolicySaysSo() {
        // Given
        change(Map.of("startEvent", "RECEIVED"), "2026-11-20");

        // When
        JsonPath explanation = explanation(opened());

        // Then
        assertThat(explanation.getString("startEvent")).isEqualTo("RECEIVED");
        assertThat(explanation.getString("sentence.en")).contains("counted from the receipt, ");
    }

    @Test
    void shouldCountFromTheArrivalOfALetterThatWasKeyedInLater() {
        // Given
        change(Map.of("startEvent", "RECEIVED"), "2026-11-20");

        // When
        RoutedComplaint routed = RoutedComplaint.to("dpu")
                .decidedAt(local("2026-11-20T10:00:00"))
                .receivedAt(local("2026-11-18T00:00:00"))
                .publish();

        // Then
        JsonPath opened = coordinator.awaitCase(routed).setRootPath("items[0]");
        assertThat(opened.getString("deadlines[0].startedAt")).isEqualTo("2026-11-17T16:00:00Z");
        assertThat(opened.getString("deadlines[0].dueDate")).isEqualTo("2026-11-25");
    }

    private JsonPath deadlineOf(String letterId) {
        return officer.read(letterId).jsonPath().setRootPath("deadline");
    }
}
