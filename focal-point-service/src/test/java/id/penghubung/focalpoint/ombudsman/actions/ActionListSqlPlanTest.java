package id.penghubung.focalpoint.ombudsman.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of the list does not grow with the number of actions: each list is read from an index in its order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionListSqlPlanTest {

    /** Eight thousand actions of a hundred agencies in eight hundred matters. */
    private static final String MANY_ACTIONS = """
            insert into agency (code, name, kind, focal_point, active, event_version, version)
            select 'x' || n, 'X' || n, 'DEPARTMENT', false, true, 1, 0 from generate_series(0, 99) as n;
            insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                record_hash, record_seal, version)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 'Perkara', 'REGULAR', 'pertanahan', '{}',
                'REPORTED_PARTY', false, 'EXAMINATION', '2026-01-01', '2026-01-01', now(), false, 1, 0, '', '', 0
            from generate_series(1, 800) as n;
            insert into ombudsman_matter_agency (matter_id, position, agency_code)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 0, 'x' || (n - 1) % 100
            from generate_series(1, 800) as n;
            insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)
            select id, 0, 'y' || row_number() over (order by id), 'x', 'x', now() from ombudsman_matter
            where subject = 'Perkara' and sector = 'pertanahan' and record_length = 0;
            insert into ombudsman_matter_accused (matter_id, position, agency_code, unit_id, account)
            select matter_id, 0, 'x1', gen_random_uuid(), account from ombudsman_matter_conflict where account like 'y%';
            insert into ombudsman_action (id, matter_id, product, agency_code, task, reference, issued_on, received_at,
                ordered_at, state, reason, attachment_count, event_version, record_length, record_hash, record_seal, version)
            select uuidv7(make_interval(secs => n - 100000)),
                ('019aa1ff-0000-7674-a0b6-' || lpad((1 + n % 800)::text, 12, '0'))::uuid,
                case when n % 50 = 0 then 'RECOMMENDATION' else 'CORRECTIVE_ACTION' end, 'x' || n % 100, 'Tugas', 'LHP',
                '2026-01-01', now(), now(), case when n % 50 = 0 then 'RETURNED' when n % 2 = 1 then 'ORDERED' else 'ACCEPTED' end, 'x', 0, 1, 0, '', '', 0
            from generate_series(1, 8000) as n;
            analyze ombudsman_action; analyze ombudsman_matter_agency; analyze ombudsman_matter_conflict; analyze ombudsman_matter_accused
            """;

    /** Later than all actions, so that its page is the first one. */
    private static final UUID POSITION = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");

    private static final UUID MATTER = UUID.fromString("019aa1ff-0000-7674-a0b6-000000000007");
    private static final MatterViewer LIAISON = viewer(null);
    private static final MatterViewer OFFICER = viewer("x10");

    @Inject
    QueryPlans plans;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("ombudsman_action_pkey", LIAISON, ActionFilter.NONE),
                Arguments.of("ombudsman_action_pkey", LIAISON, new ActionFilter(null, null, null, null, POSITION)),
                Arguments.of("ombudsman_action_agency", LIAISON, new ActionFilter("x20", null, null, null, null)),
                Arguments.of("ombudsman_action_matter", LIAISON, new ActionFilter(null, MATTER, null, null, null)),
                Arguments.of(
                        "ombudsman_action_state",
                        LIAISON,
                        new ActionFilter(null, null, ActionState.RETURNED, null, POSITION)),
                Arguments.of(
                        "ombudsman_action_product",
                        LIAISON,
                        new ActionFilter(null, null, null, Product.RECOMMENDATION, null)),
                Arguments.of("ombudsman_action_agency", OFFICER, ActionFilter.NONE),
                Arguments.of("ombudsman_action_agency", OFFICER, new ActionFilter(null, null, null, null, POSITION)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lists")
    void shouldReadEachListFromAnIndexWithoutSorting(String index, MatterViewer viewer, ActionFilter filter) {
        // Given
        ActionListSql sql = ActionListSql.page(viewer, filter);

        // When
        String plan = plans.of(
                "agency",
                MANY_ACTIONS + "; set local enable_bitmapscan = off",
                literally(sql.pageSql(21), sql.parameters()));

        // Then
        assertThat(plan).contains(index + " ").doesNotContain("Sort").doesNotContain("Seq Scan");
        assertThat(plan).contains("ombudsman_matter_conflict_", "ombudsman_matter_accused_");
    }

    private static String literally(String sql, List<Object> parameters) {
        String result = sql;
        for (Object parameter : parameters) {
            String literal = parameter instanceof SqlArray array
                    ? array.elements().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",", "'{", "}'::uuid[]"))
                    : "'" + parameter + "'";
            result = result.replaceFirst("\\?", literal);
        }
        return result;
    }

    private static MatterViewer viewer(@Nullable String agency) {
        return new MatterViewer(
                "subject",
                "account",
                "",
                agency == null ? Roles.OMBUDSMAN : Roles.FOCAL_POINT,
                agency,
                Set.of(UUID.fromString("019aa1ff-a8d0-7674-a0b6-32701ff16cb4")));
    }
}
