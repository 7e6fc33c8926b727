package id.penghubung.focalpoint.deadlines;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Changes of rules while others are waiting, fail, or meet officers at work. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConcurrentRuleChangesTest extends RuleChangesFixture {

    @Test
    void shouldApplyTheLaterOfTwoWaitingPoliciesLast() {
        // Given
        String caseId = opened();
        Response earlier = change(Map.of("amount", 2, "appliesToRunning", true), "2026-11-20");
        clock.stopAt(local("2026-11-21T10:00:00"));
        Response later = change(Map.of("amount", 7, "appliesToRunning", true), "2026-11-21");
        String startedByTheLater = openedOn("2026-11-21T10:00:00");

        // When
        job.run();

        // Then
        assertThat(List.of(earlier, later))
                .allSatisfy(each -> assertThat(stateOf(each)).isEqualTo("DONE"));
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-12-01");
        assertThat(followUp(startedByTheLater).getString("dueDate")).isEqualTo("2026-12-01");
    }

    @Test
    void shouldNotStartTheSecondWhileAnotherReplicaRunsTheFirst() throws SQLException {
        // Given
        opened();
        declareWednesdayFree();
        Response second = change(Map.of("amount", 7, "appliesToRunning", true), "2026-11-20");

        // When
        whileLocked(
                "select 1 from recalculation where id = (select id from recalculation where state <> 'DONE' "
                        + "order by id limit 1) for update",
                () -> {
                    job.run();
                    return true;
                });

        // Then
        assertThat(stateOf(second)).isEqualTo("WAITING");
        job.run();
        assertThat(stateOf(second)).isEqualTo("DONE");
    }

    @Test
    void shouldRetryFailedDeadlines() {
        // Given: more than one batch, and one deadline that cannot be moved
        insertDeadlines(2_500);
        Response declared = declareWednesdayFree();
        database.execute("""
                create function test_failure() returns trigger language plpgsql as $$
                begin
                    if new.deadline_id = (select max(id::text)::uuid from deadline where basis = 'a test') then
                        raise exception 'test failure';
                    end if;
                    return new;
                end $$
                """);
        database.execute(
                "create trigger test_failure before insert on deadline_move for each row execute function test_failure()");
        try {
            job.run();
            assertThat(report(declared).getString("state")).isEqualTo("FAILED");
            assertThat(report(declared).getLong("moved")).as("all others").isEqualTo(2_499);
            job.run();
            assertThat(report(declared).getLong("moved")).as("unchanged").isEqualTo(2_499);
        } finally {
            database.execute("drop trigger test_failure on deadline_move");
            database.execute("drop function test_failure()");
        }

        // When
        clock.stopAt(FRIDAY_MORNING.plusSeconds(3_600));
        job.run();

        // Then
        assertThat(report(declared).getString("state")).isEqualTo("DONE");
        assertThat(report(declared).getLong("moved")).isEqualTo(2_500);
        assertThat(database.column("select count(*) from deadline where basis = 'a test' and due_date = '2026-11-30'"))
                .containsExactly("2500");
        assertThat(database.column("select count(*) from deadline_move m join deadline d on d.id = m.deadline_id "
                        + "where d.basis = 'a test'"))
                .containsExactly("2500");
    }

    @Test
    void shouldNotBlockOfficersWhileItWaitsForALockedCase() throws SQLException {
        // Given
        String lockedCase = opened();
        String elsewhere = coordinator.awaitCaseId(
                RoutedComplaint.to("rsud-parikesit").decidedAt(FRIDAY_MORNING).publish());
        declareWednesdayFree();

        // When: the transaction of an officer has locked the case
        CompletableFuture<Void> running =
                whileLocked("select 1 from agency_case where id = '" + lockedCase + "' for update", () -> {
                    CompletableFuture<Void> recalculating = CompletableFuture.runAsync(job::run);
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> !database.column(
                                            "select 1 from pg_stat_activity where wait_event_type = 'Lock' "
                                                    + "and query like '%agency_case%for update%'")
                                    .isEmpty());
                    assertThat(CaseApiClient.of("rsud-parikesit")
                                    .followUp(elsewhere, "Sudah ditindaklanjuti")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(opened()).as("new cases can be opened").isNotEmpty();
                    assertThat(recalculating).isNotDone();
                    return recalculating;
                });
        running.join();

        // Then
        assertThat(followUp(lockedCase).getString("dueDate")).isEqualTo("2026-11-30");
    }

    @Test
    void shouldReportTheMoveToTheOfficerAndAcceptTheRepeatedAction() {
        // Given
        String caseId = opened();
        CaseApiClient officer = CaseApiClient.of("dpu");
        String etag = officer.read(caseId).header("ETag");
        declareWednesdayFree();
        job.run();

        // When
        Response rejected = officer.perform(caseId, "follow-ups", Map.of("message", "Tim survei berangkat"), etag);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(412);
        assertThat(rejected.jsonPath().getList("changes.type", String.class)).contains("DEADLINE_MOVED");
        assertThat(rejected.jsonPath().getString("submitted.message")).isEqualTo("Tim survei berangkat");
        assertThat(officer.followUp(caseId, "Tim survei berangkat").statusCode())
                .isEqualTo(200);
    }
}
