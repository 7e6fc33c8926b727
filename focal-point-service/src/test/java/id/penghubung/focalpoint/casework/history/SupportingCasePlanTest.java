package id.penghubung.focalpoint.casework.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of supporting cases reads the open ones only, however many have ended. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SupportingCasePlanTest {

    private static final String MANY_CASES = """
        alter table supporting_case drop constraint supporting_case_case_id_fkey;
        insert into supporting_case (id, case_id, agency_code, state, opened_at, due_at, ended_at, version)
        select gen_random_uuid(), gen_random_uuid(), 'agency-' || n / 100 % 50,
               case when n % 100 > 0 then 'ANSWERED' else 'OPEN' end, now(), now() + make_interval(mins => n),
               case when n % 100 > 0 then now() end, 0
        from generate_series(1, 20000) as n
        """;

    @Inject
    QueryPlans plans;

    @ParameterizedTest
    @CsvSource({"true, supporting_case_of_agency", "false, supporting_case_open"})
    void shouldReadTheOpenCasesFromTheirIndex(boolean ofAgency, String index) {
        // When
        String plan = plans.of(
                "supporting_case",
                MANY_CASES,
                SupportingCaseTable.pageSql(ofAgency, true)
                        .replace("agency_code = ?", "agency_code = 'agency-1'")
                        .replace("(?, ?)", "(now(), gen_random_uuid())")
                        .replace("limit ?", "limit 20"));

        // Then
        assertThat(plan).contains(index).doesNotContain("Seq Scan on supporting_case");
    }
}
