package id.penghubung.focalpoint.deadlines;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A recalculation whose failing deadlines take longer than the transaction timeout of a batch. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(SlowRecalculationFailuresTest.ShortBatches.class)
class SlowRecalculationFailuresTest {

    /** Their failures, 0.4 s each, take longer than the timeout; each needs a run of its own, as more would. */
    private static final int DAMAGED = 3;

    private static final Instant JULY = Instant.parse("2025-07-15T02:00:00Z");

    @Inject
    RecalculationJob job;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase data;

    private final CaseApiClient admin = CaseApiClient.as(Tokens.admin());
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    /** A timeout of one second, which a few failing rows exceed. */
    public static class ShortBatches implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("penghubung.work.batch-timeout", "1s");
        }
    }

    @AfterEach
    void removeFailures() {
        data.execute("drop trigger if exists slow_failure on deadline");
        data.execute("drop function if exists slow_failure");
        clock.run();
    }

    @Test
    void shouldFinishAndRetryTheFailedDeadlines() {
        // Given
        clock.stopAt(JULY);
        String damaged = IntStream.range(0, DAMAGED)
                .mapToObj(each -> coordinator.awaitCaseId(RoutedComplaint.to("dpu")
                        .withOversight()
                        .decidedAt(JULY)
                        .publish()))
                .collect(Collectors.joining(",", "{", "}"));
        data.execute("""
                create function slow_failure() returns trigger language plpgsql as $$
                begin
                    if new.subject_id = any ('%s'::uuid[]) then
                        perform pg_sleep(0.4);
                        raise exception 'cannot be calculated';
                    end if;
                    return new;
                end $$
                """.formatted(damaged));
        data.execute("create trigger slow_failure before update of due_at on deadline for each row execute function "
                + "slow_failure()");

        // When
        Response declared = admin.request()
                .body(Map.of("kind", "JOINT_LEAVE", "name", "Cuti bersama", "decree", "SKB, perubahan 7 Agustus 2025"))
                .put("/v1/holidays/2025-08-20");
        assertThat(declared.statusCode()).isEqualTo(202);

        // Then
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            job.run();
            assertThat(report(declared).getString("finishedAt")).isNotNull();
        });
        JsonPath report = report(declared);
        assertThat(report.getInt("failed")).isEqualTo(DAMAGED);
        assertThat(report.getLong("examined"))
                .isEqualTo(report.getLong("toExamine"))
                .isGreaterThanOrEqualTo(DAMAGED);

        // When
        data.execute("drop trigger slow_failure on deadline");

        // Then: a run that is interrupted for a second fails, and the retry after it is due later
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
            job.run();
            assertThat(report(declared).getString("state")).isEqualTo("DONE");
        });
        assertThat(data.column(
                        "select 1 from deadline_move m join deadline d on d.id = m.deadline_id "
                                + "where d.subject_id = any (?::uuid[])",
                        damaged))
                .hasSize(DAMAGED);
    }

    private JsonPath report(Response declared) {
        return coordinator.request().get(declared.header("Location")).jsonPath();
    }
}
