package id.penghubung.focalpoint.deadlines;

import static id.penghubung.events.EventType.DEADLINE_BREACHED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Escalation of unanswered deadlines, and the events that stop it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EscalationTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    /** Times for five working days: half used, one left, none left, then one, three and seven working days late. */
    private static final String REMINDER = "2026-11-25T12:00:00";

    private static final String WARNING = "2026-11-27T00:00:00";
    private static final String BREACH = "2026-11-28T00:00:00";
    private static final String SUPERIOR = "2026-12-01T00:00:00";
    private static final String COORDINATOR = "2026-12-03T00:00:00";
    private static final String OMBUDSMAN_LIAISON = "2026-12-09T00:00:00";
    private static final String LONG_AFTER = "2027-03-01T00:00:00";

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING);
    private String caseId = "";

    @BeforeEach
    void openUnassignedCase() {
        database.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                + "where state in ('RUNNING', 'SUSPENDED')");
        database.execute("update deadline set next_at = null, next_level = null where next_at is not null");
        clock.stopAt(FRIDAY_MORNING);
        caseId = coordinator.awaitCaseId(routing.publish());
    }

    @AfterEach
    void restore() {
        clock.run();
        database.execute("update deadline set policy_id = null where policy_id in "
                + "(select id from deadline_policy where changed_by is not null)");
        database.execute("delete from deadline_policy where changed_by is not null");
        database.execute("update deadline_policy set valid_until = null where valid_until is not null");
    }

    @Test
    void shouldReachEachLevelAtItsTimeAndNotBefore() {
        assertThat(Stream.of(REMINDER, WARNING, BREACH, SUPERIOR, COORDINATOR, OMBUDSMAN_LIAISON)
                        .flatMap(moment -> Stream.of(
                                levelsReachedAt(local(moment).minusMillis(1)),
                                levelsReachedAt(local(moment)),
                                levelsReachedAt(local(moment)))))
                .as("none before its time, one at its time, and no second one")
                .containsExactly(
                        List.of(),
                        List.of("REMINDER"),
                        List.of(),
                        List.of(),
                        List.of("WARNING"),
                        List.of(),
                        List.of(),
                        List.of("BREACH"),
                        List.of(),
                        List.of(),
                        List.of("SUPERIOR"),
                        List.of(),
                        List.of(),
                        List.of("COORDINATOR"),
                        List.of(),
                        List.of(),
                        List.of("OMBUDSMAN_LIAISON"),
                        List.of());
        assertThat(levelsReachedAt(local(LONG_AFTER))).as("no level remains").isEmpty();
    }

    @Test
    void shouldRecordAndNotifyEachLevelOnce() {
        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(entries())
                .containsExactly(
                        tuple("OPENED", null, null),
                        tuple("DEADLINE_REMINDER", "REMINDER", true),
                        tuple("DEADLINE_WARNING", "WARNING", true),
                        tuple("DEADLINE_BREACHED", "BREACH", null),
                        tuple("ESCALATED", "SUPERIOR", true),
                        tuple("ESCALATED", "COORDINATOR", true),
                        tuple("ESCALATED", "OMBUDSMAN_LIAISON", true));
        assertThat(notifications())
                .containsExactly(
                        "REMINDER",
                        "WARNING",
                        "BREACH",
                        "ESCALATED_TO_SUPERIOR",
                        "ESCALATED_TO_COORDINATOR",
                        "ESCALATED_TO_OMBUDSMAN_LIAISON");
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .jsonPath()
                        .getBoolean("verified"))
                .isTrue();
        assertThat(database.column("select facts::text from notification where case_id = ?::uuid", caseId))
                .allSatisfy(facts -> assertThat(facts).doesNotContain("Jalan berlubang"));
    }

    @Test
    void shouldNotifyTheAssignee() {
        // Given
        String assignee = officer.perform(caseId, "take", Map.of()).jsonPath().getString("assignee.account");

        // When
        sweepAt(REMINDER);

        // Then
        assertThat(database.column(
                        "select account from notification where case_id = ?::uuid and kind = 'REMINDER'", caseId))
                .containsExactly(assignee);
    }

    @Test
    void shouldStopEscalationAfterALateAnswer() {
        // Given
        sweepAt(SUPERIOR);
        officer.followUp(caseId, "Maaf, terlambat");

        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(reachedLevels()).containsExactly("REMINDER", "WARNING", "BREACH", "SUPERIOR");
        assertThat(notifications()).doesNotContain("ESCALATED_TO_COORDINATOR");
    }

    @Test
    void shouldStopEscalationWhenTheCaseIsReturned() {
        // Given
        sweepAt(WARNING);
        officer.returnToTriage(caseId, "Jalan provinsi");

        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(reachedLevels()).containsExactly("REMINDER", "WARNING");
        assertThat(CaseTopicReader.eventsOf(routing.complaintId()))
                .noneMatch(event -> event.type().equals(DEADLINE_BREACHED.typeName()));
    }

    @Test
    void shouldStopEscalationWhenABreachedCaseIsReturned() {
        // Given
        sweepAt(BREACH);
        officer.returnToTriage(caseId, "Jalan provinsi");

        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(reachedLevels()).containsExactly("REMINDER", "WARNING", "BREACH");
    }

    @Test
    void shouldStopEscalationWhenTheComplaintIsWithdrawn() {
        // Given
        sweepAt(REMINDER);
        DomainEvents.publish(
                routing.complaintId(), new ComplaintWithdrawn(routing.complaintId(), null, local(REMINDER)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(coordinator.read(caseId).jsonPath().getString("status"))
                                .isEqualTo("WITHDRAWN"));

        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(reachedLevels()).containsExactly("REMINDER");
        assertThat(notifications()).containsExactly("REMINDER");
    }

    @Test
    void shouldReachEachLevelOnceWhenThreeReplicasSweep() {
        // Given
        clock.stopAt(local(LONG_AFTER));

        // When
        ConcurrentCalls.times(3, sweep::sweep);
        sweep.sweep();

        // Then
        assertThat(reachedLevels())
                .containsExactly("REMINDER", "WARNING", "BREACH", "SUPERIOR", "COORDINATOR", "OMBUDSMAN_LIAISON");
        assertThat(notifications()).hasSize(6).doesNotHaveDuplicates();
        assertThat(entries()).hasSize(7);
    }

    @Test
    void shouldUseTheEscalationLevelsOfItsPolicy() {
        // Given: a policy with an early level for the Ombudsman
        Map<String, Object> policy = new HashMap<>(Map.of(
                "subject", "COMPLAINT",
                "stage", "FIRST_FOLLOW_UP",
                "amount", 2,
                "unit", "WORKING_DAY",
                "basis", "Peraturan Bupati 1/2026",
                "validFrom", "2026-11-20",
                "escalations",
                        List.of(
                                Map.of("level", "OMBUDSMAN_LIAISON", "when", "UNITS_LATE", "amount", 1),
                                Map.of("level", "BREACH", "when", "DUE", "amount", 0))));
        assertThat(CaseApiClient.as(Tokens.admin())
                        .request()
                        .body(policy)
                        .post("/v1/deadline-policies")
                        .statusCode())
                .isEqualTo(201);
        caseId = coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish());

        // When
        sweepAt("2026-11-26T00:00:00");

        // Then
        assertThat(reachedLevels()).containsExactly("BREACH", "OMBUDSMAN_LIAISON");
    }

    @Test
    void shouldSweepOnSchedule() {
        // Given
        clock.stopAt(local(REMINDER));

        // When: the scheduled method runs
        sweep.tick();

        // Then
        assertThat(reachedLevels()).containsExactly("REMINDER");
    }

    /** The liaison and the reporter know the time of the responsible agency only. */
    @Test
    void shouldEscalateALateSupportUpToTheCoordinator() {
        // Given
        RoutedComplaint supported = RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING);
        DomainEvents.publish(supported.complaintId(), supported.supportedBy("dishub"));
        String leadId = coordinator.awaitCaseId(supported);

        // When
        sweepAt(LONG_AFTER);

        // Then
        assertThat(database.column("""
                select kind || ' ' || agency_code from notification where kind <> 'SUPPORT_REQUESTED'
                and facts ->> 'supportId' in (select id::text from supporting_case where case_id = ?::uuid) order by at
                """, leadId))
                .containsExactly(
                        "REMINDER dishub",
                        "WARNING dishub",
                        "BREACH dishub",
                        "ESCALATED_TO_SUPERIOR dishub",
                        "ESCALATED_TO_COORDINATOR dishub");
        assertThat(coordinator.read(leadId).jsonPath().getList("entries.details.deadlineId", String.class))
                .doesNotContainAnyElementsOf(database.column("""
                        select d.id from deadline d join supporting_case s on s.id = d.subject_id where s.case_id = ?::uuid
                        """, leadId));
    }

    private List<String> levelsReachedAt(Instant moment) {
        int before = reachedLevels().size();
        clock.stopAt(moment);
        sweep.sweep();
        List<String> all = reachedLevels();
        return all.subList(before, all.size());
    }

    private void sweepAt(String moment) {
        clock.stopAt(local(moment));
        sweep.sweep();
    }

    /** Returns the levels reached by the first follow-up, in their stored order. */
    private List<String> reachedLevels() {
        return database.column("""
                select level from deadline_escalation join deadline on deadline.id = deadline_id
                where subject_id = ?::uuid and stage = 'FIRST_FOLLOW_UP' order by reached_at, deadline_escalation.due_at
                """, caseId);
    }

    private List<String> notifications() {
        return database.column("""
                select kind from notification where case_id = ?::uuid and facts ->> 'stage' = 'FIRST_FOLLOW_UP'
                and kind <> 'CASE_OPENED' order by at
                """, caseId);
    }

    /** Returns the history entries of the case and of its first follow-up: type, level, and whether they are internal. */
    private List<Tuple> entries() {
        List<Map<String, Object>> all = coordinator.read(caseId).jsonPath().getList("entries");
        return all.stream()
                .filter(entry -> !"RESOLUTION".equals(details(entry).get("stage")))
                .map(entry -> tuple(entry.get("type"), details(entry).get("escalationLevel"), entry.get("internal")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> details(Map<String, Object> entry) {
        return (Map<String, String>) entry.getOrDefault("details", Map.of());
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
