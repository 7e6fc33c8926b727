package id.penghubung.focalpoint.casework.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The escalation of a complaint reads its latest case from an index, however many cases there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintContextPlanTest {

    private static final String MANY_CASES = """
            insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight, title,
                description, category_code, district_code, anonymous, confidential, status, opened_at, due_at,
                event_version, version)
            select gen_random_uuid(), gen_random_uuid(), 1, 'dpu', 'KKR-' || n, 'COMPLAINT', false, 'Jalan', 'Lubang', '101',
                '64.02.06', false, false, 'OPEN', now(), now(), 0, 0
            from generate_series(1, 10000) as n
            """;

    @Inject
    QueryPlans plans;

    @Test
    void shouldReadTheLatestCaseOfAComplaintFromAnIndex() {
        // When
        String plan = plans.of(
                "agency_case",
                MANY_CASES,
                ComplaintContextTable.CONTEXTS.replace("?", "array['019aa1ff-1111-7674-a0b6-000000000007'::uuid]"));

        // Then
        assertThat(plan).contains("agency_case_complaint_id_round_key").doesNotContain("Seq Scan on agency_case");
    }
}
