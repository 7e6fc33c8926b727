package id.penghubung.focalpoint.deadlines;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RESOLVED;
import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.events.EventType.DEADLINE_BREACHED;
import static id.penghubung.events.EventType.FOLLOW_UP_POSTED;
import static id.penghubung.events.Topics.CASES;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaches of deadlines and their publication. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadlineSweepTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant FOLLOW_UP_DUE = Instant.parse("2026-11-27T15:59:59Z");
    private static final Instant RESOLUTION_DUE = Instant.parse("2026-12-10T15:59:59Z");

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    StatementCounter statements;

    @Inject
    QueryPlans plans;

    @Inject
    DataSource database;

    @Inject
    TestDatabase data;

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @BeforeEach
    void clearDeadlinesOfOtherTests() {
        clock.stopAt(FOLLOW_UP_DUE);
        sweep.sweep();
        clock.stopAt(FRIDAY_MORNING);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldPublishABreachOnceAndNotBeforeTheDueTime() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        clock.stopAt(FOLLOW_UP_DUE.plusMillis(999));
        sweep.sweep();
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("RUNNING");
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(1));
        sweep.sweep();
        sweep.sweep();

        // Then
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("BREACHED");
        CaseTopicReader.PublishedEvent event = CaseTopicReader.awaitEvents(routing.complaintId(), DEADLINE_BREACHED)
                .getFirst();
        assertThat(event.subject()).isEqualTo(caseId);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.body().get("stage").asText()).isEqualTo("FIRST_FOLLOW_UP");
        assertThat(event.body().get("agencyCode").asText()).isEqualTo("dpu");
        assertThat(event.body().get("dueAt").asText()).isEqualTo(FOLLOW_UP_DUE.toString());
        assertThat(event.body().get("breachedAt").asText())
                .isEqualTo(FOLLOW_UP_DUE.plusSeconds(1).toString());
        assertThat(officer.read(caseId).jsonPath().getString("dueAt"))
                .as("a breached deadline stays the earliest pending one")
                .isEqualTo(FOLLOW_UP_DUE.toString());
    }

    @Test
    void shouldKeepTheBreachAfterALateFollowUp() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(60));
        sweep.sweep();

        // When
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(3600));
        assertThat(officer.followUp(caseId, "Maaf, terlambat").statusCode()).isEqualTo(200);

        // Then
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("BREACHED");
        assertThat(followUpOf(caseId).getString("metAt"))
                .isEqualTo(FOLLOW_UP_DUE.plusSeconds(3600).toString());
        assertThat(officer.read(caseId).jsonPath().getString("dueAt")).isEqualTo(RESOLUTION_DUE.toString());
        CaseTopicReader.awaitEvents(routing.complaintId(), DEADLINE_BREACHED, CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED);
    }

    @Test
    void shouldPublishTheBreachWhenALateAnswerPrecedesTheSweep() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        clock.stopAt(RESOLUTION_DUE.plusSeconds(1));
        officer.resolve(caseId, "Sudah ditambal");
        sweep.sweep();

        // Then
        assertThat(CaseTopicReader.awaitEvents(
                        routing.complaintId(), DEADLINE_BREACHED, DEADLINE_BREACHED, CASE_RESOLVED))
                .extracting(CaseTopicReader.PublishedEvent::version)
                .containsExactly(1L, 2L, 3L);
        assertThat(officer.read(caseId).jsonPath().getList("deadlines.state", String.class))
                .containsOnly("BREACHED");
    }

    @Test
    void shouldAcceptAFollowUpInTheLastSecond() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        clock.stopAt(FOLLOW_UP_DUE.plusMillis(999));
        officer.followUp(caseId, "Tim survei sudah di lokasi");
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(1));
        sweep.sweep();

        // Then
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("MET");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED);
    }

    @Test
    void shouldNotCountAcknowledgementAsFollowUp() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);
        officer.acknowledge(caseId);

        // When
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(1));
        sweep.sweep();

        // Then
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("BREACHED");
    }

    @Test
    void shouldNotBreachDeadlinesOfACaseReturnedInTime() {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);
        officer.returnToTriage(caseId, "Jalan provinsi");

        // When
        clock.stopAt(RESOLUTION_DUE.plusSeconds(1));
        sweep.sweep();

        // Then
        assertThat(officer.read(caseId).jsonPath().getList("deadlines.state", String.class))
                .containsOnly("CANCELLED");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RETURNED);
    }

    @Test
    void shouldPublishEachBreachOnceWhenTwoReplicasSweep() {
        // Given
        Map<UUID, RoutedComplaint> routings = manyCases(300);

        // When
        clock.stopAt(RESOLUTION_DUE.plusSeconds(1));
        int processed = ConcurrentCalls.times(2, sweep::sweep).stream()
                .mapToInt(Integer::intValue)
                .sum();
        processed += sweep.sweep();

        // Then
        assertThat(processed).isGreaterThanOrEqualTo(600);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            List<String> breaches = breachesOf(routings.keySet());
            assertThat(breaches).hasSize(600).doesNotHaveDuplicates();
        });
    }

    @Test
    void shouldSkipACaseThatIsLocked() throws SQLException {
        // Given
        RoutedComplaint routing =
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish();
        String caseId = officer.awaitCaseId(routing);
        clock.stopAt(FOLLOW_UP_DUE.plusSeconds(1));

        // When
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select 1 from agency_case where id = ? for update")) {
            lock.setObject(1, UUID.fromString(caseId));
            lock.executeQuery();
            CompletableFuture.supplyAsync(sweep::sweep).join();
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("RUNNING");
        sweep.sweep();

        // Then
        assertThat(followUpOf(caseId).getString("state")).isEqualTo("BREACHED");
        CaseTopicReader.awaitEvents(routing.complaintId(), DEADLINE_BREACHED);
    }

    @Test
    void shouldEscalateAllOthersOnceWhenADeadlineCannotBeProcessed() {
        // Given
        Map<UUID, RoutedComplaint> routings = manyCases(250);
        UUID withoutCalendar = resolutionOf(routings.keySet(), 0);
        UUID unreadable = resolutionOf(routings.keySet(), 1);
        data.execute("update deadline set calendar_code = 'TIADA' where id = '" + withoutCalendar + "'");
        data.execute("update deadline set stage = 'TIADA' where id = '" + unreadable + "'");

        // When
        clock.stopAt(RESOLUTION_DUE.plusSeconds(1));
        sweep.sweep();

        // Then
        assertThat(data.column("select row_id from failing_row where worker = 'deadline-sweep' and attempts = 1"))
                .containsExactlyInAnyOrder(withoutCalendar.toString(), unreadable.toString());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(breachesOf(routings.keySet()))
                        .hasSize(498)
                        .doesNotHaveDuplicates()
                        .doesNotContain(withoutCalendar.toString(), unreadable.toString()));

        // When
        data.execute("update deadline set calendar_code = 'OFFICE' where id = '" + withoutCalendar + "'");
        data.execute("update deadline set stage = 'RESOLUTION' where id = '" + unreadable + "'");
        assertThat(sweep.sweep()).as("while they wait for their retry").isZero();
        clock.stopAt(RESOLUTION_DUE.plusSeconds(12));
        sweep.sweep();

        // Then
        assertThat(data.column("select row_id from failing_row where worker = 'deadline-sweep'"))
                .isEmpty();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(breachesOf(routings.keySet()))
                        .hasSize(500)
                        .doesNotHaveDuplicates()
                        .contains(withoutCalendar.toString(), unreadable.toString()));
    }

    @Test
    void shouldReadNoDeadlineWhenNothingIsDue() {
        clock.stopAt(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(statements.leastCountedDuring(sweep::sweep)).isZero();
    }

    @Test
    void shouldReadDueDeadlinesFromAnIndex() {
        String plan = plans.of(
                "deadline",
                """
                insert into deadline (id, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis,
                    started_at, due_date, due_at, provisional, state, met_at, version, next_level, next_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'dpu', 'RESOLUTION', 14,
                    'WORKING_DAY', true, 'a test', now(), current_date, now() + make_interval(mins => n - 5000),
                    false, case when n % 20 = 0 then 'RUNNING' else 'MET' end, now(), 0,
                    case when n % 20 = 0 then 'BREACH' end,
                    case when n % 20 = 0 then now() + make_interval(mins => n - 5000) end
                from generate_series(1, 10000) as n;
                insert into failing_row select 'deadline-sweep', id, 1, now(), now(), now(), 'a test' from deadline
                order by id limit 3000;
                analyze failing_row;
                set local enable_bitmapscan = off
                """,
                DueDeadlineTable.DUE.replace("limit ?", "limit 500").replace("?", "now()"));

        assertThat(plan)
                .contains("deadline_next")
                .contains("failing_row_pkey")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    private Map<UUID, RoutedComplaint> manyCases(int number) {
        Map<UUID, RoutedComplaint> routings = Stream.generate(
                        () -> RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING))
                .limit(number)
                .collect(Collectors.toMap(RoutedComplaint::complaintId, Function.identity()));
        DomainEvents.publishAll(routings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().event())));
        routings.values().forEach(officer::awaitCase);
        return routings;
    }

    private UUID resolutionOf(Set<UUID> complaints, int which) {
        UUID complaint = complaints.stream().sorted().skip(which).findFirst().orElseThrow();
        return UUID.fromString(
                data.column("select id from deadline where complaint_id = ? and stage = 'RESOLUTION'", complaint)
                        .getFirst());
    }

    private JsonPath followUpOf(String caseId) {
        JsonPath deadlines = officer.read(caseId).jsonPath();
        return deadlines.setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    private static List<String> breachesOf(Set<UUID> complaints) {
        Set<String> keys = complaints.stream().map(UUID::toString).collect(Collectors.toSet());
        return Topics.read(CASES).stream()
                .filter(record -> keys.contains(record.key()))
                .filter(record ->
                        EventType.DEADLINE_BREACHED.typeName().equals(Topics.requiredHeader(record, "ce_type")))
                .map(record -> DomainEvents.body(record).get("deadlineId").asText())
                .toList();
    }
}
