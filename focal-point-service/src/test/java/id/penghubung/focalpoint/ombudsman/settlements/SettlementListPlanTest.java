package id.penghubung.focalpoint.ombudsman.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of the list does not grow with the number of meetings: it is read from an index in its order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SettlementListPlanTest {

    /** Ten thousand meetings in a thousand matters. */
    private static final String MANY_MEETINGS = """
            insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                record_hash, record_seal, version)
            select ('019aa1ff-1111-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 'Perkara', 'REGULAR', 'pertanahan', '{}',
                'REPORTED_PARTY', false, 'EXAMINATION', '2026-01-01', '2026-01-01', now(), false, 1, 0, '', '', 0
            from generate_series(0, 999) as n;
            insert into ombudsman_settlement_meeting (id, matter_id, kind, means, agency_codes, starts_at, state,
                registered_at, attachment_count, event_version, record_length, record_hash, record_seal, version)
            select uuidv7(make_interval(secs => n - 100000)),
                ('019aa1ff-1111-7674-a0b6-' || lpad((n % 1000)::text, 12, '0'))::uuid, 'MEDIATION', 'MEETING', '{dpu}',
                now(), 'PLANNED', now(), 0, 0, 0, '', '', 0
            from generate_series(1, 10000) as n
            """;

    @Inject
    QueryPlans plans;

    @ParameterizedTest(name = "meetings{0}")
    @ValueSource(strings = {"", " and 'dpu' = any (agency_codes)"})
    void shouldReadTheListFromAnIndexWithoutSorting(String condition) {
        // When
        String plan = plans.of(
                "ombudsman_settlement_meeting", MANY_MEETINGS + "; set local enable_bitmapscan = off", """
                select * from ombudsman_settlement_meeting
                where matter_id = '019aa1ff-1111-7674-a0b6-000000000007'
                    and id > '00000000-0000-0000-0000-000000000000'%s order by id fetch first 21 rows only
                """.formatted(
                                condition));

        // Then
        assertThat(plan)
                .contains("ombudsman_settlement_meeting_matter ")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }
}
