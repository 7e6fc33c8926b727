package id.penghubung.focalpoint.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work list of superiors reads the open requests only, however many were decided. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuperiorReviewPlanTest {

    private static final String MANY_REVIEWS = """
            alter table superior_review drop constraint superior_review_case_id_fkey;
            insert into superior_review (case_id, complaint_id, agency_code, level, requested_at, due_at, decision, decided_at)
            select gen_random_uuid(), gen_random_uuid(), 'agency-' || n % 50,
                   case when n % 3 = 0 then 'SECRETARY' else 'AGENCY_HEAD' end, now(), now() + make_interval(mins => n),
                   case when n % 100 > 0 then 'ANSWER_STANDS' end, case when n % 100 > 0 then now() end
            from generate_series(1, 20000) as n
            """;

    @Inject
    QueryPlans plans;

    @ParameterizedTest
    @CsvSource({"false, superior_review_of_head", "true, superior_review_open"})
    void shouldReadTheOpenRequestsFromTheirIndex(boolean ofSecretary, String index) {
        // When
        String plan = plans.of(
                "superior_review",
                MANY_REVIEWS,
                SuperiorReviewTable.pageSql(ofSecretary, true)
                        .replace("due_at < ?", "due_at < now()")
                        .replace("agency_code = ?", "agency_code = 'agency-1'")
                        .replace("(?, ?)", "(now(), gen_random_uuid())")
                        .replace("limit ?", "limit 20"));

        // Then
        assertThat(plan).contains(index).doesNotContain("Seq Scan");
    }
}
