package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The job that publishes due dates reads an index that has only those that are not published. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DueDateAnnouncementPlanTest {

    private static final String MANY_DEADLINES = """
            insert into deadline (id, subject_kind, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis,
                start_event, started_at, due_date, due_at, provisional, state, next_level, next_at, announced_due_at, version)
            select uuidv7(make_interval(secs => n - 100000)), 'COMPLAINT', id, id, 'coordinator', 'VERIFICATION', 3,
                'WORKING_DAY', false, '', 'RECEIVED', now(), current_date, timestamptz '2030-01-01', false, 'RUNNING',
                'REMINDER', timestamptz '2030-01-01', case when n % 1000 > 0 then timestamptz '2030-01-01' end, 0
            from (select n, gen_random_uuid() as id from generate_series(1, 10000) as n) as complaint
            """;

    @Inject
    QueryPlans plans;

    @Test
    void shouldFindUnpublishedDueDatesInTheirIndex() {
        // When
        String plan = plans.of(
                "deadline", MANY_DEADLINES, DueDateAnnouncementTable.UNANNOUNCED.replace("limit ?", "limit 500"));

        // Then
        assertThat(plan).contains("deadline_unannounced").doesNotContain("Seq Scan");
    }
}
