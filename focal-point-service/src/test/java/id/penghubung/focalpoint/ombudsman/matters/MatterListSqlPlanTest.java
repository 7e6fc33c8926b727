package id.penghubung.focalpoint.ombudsman.matters;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.testing.GrownTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of the list does not grow with the number of matters: each list is read from an index in its order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatterListSqlPlanTest {

    /** Twenty thousand matters of a hundred agencies, one in ten open, with conflicts and accused in some. */
    private static final String MANY_MATTERS = """
            insert into agency (code, name, kind, focal_point, active, event_version, version)
            select 'x' || n, 'X' || n, 'DEPARTMENT', false, true, 1, 0 from generate_series(0, 99) as n;
            insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                record_hash, record_seal, version)
            select uuidv7(make_interval(secs => n - 100000)), 'Perkara ' || n,
                case when n % 50 = 0 then 'RAPID_RESPONSE' else 'REGULAR' end, 'pertanahan', '{undue-delay}',
                'REPORTED_PARTY', false, case when n % 10 = 0 then 'EXAMINATION' else 'CLOSED' end,
                '2026-01-01', '2026-01-01', now(), n % 10 <> 0, 1, 0, '', '', 0
            from generate_series(1, 20000) as n;
            insert into ombudsman_matter_agency (matter_id, position, agency_code)
            select id, 0, 'x' || (row_number() over (order by id)) % 100 from ombudsman_matter
            where subject like 'Perkara %' and record_length = 0;
            insert into ombudsman_matter_number (matter_id, position, number, agenda)
            select matter_id, 0, agency_code, (row_number() over (order by matter_id)) || '.2022'
            from ombudsman_matter_agency where agency_code like 'x%';
            insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)
            select matter_id, 0, agenda, 'x', 'x', now() from ombudsman_matter_number where number like 'x%';
            insert into ombudsman_matter_accused (matter_id, position, agency_code, unit_id, account)
            select matter_id, 0, number, gen_random_uuid(), agenda from ombudsman_matter_number where number like 'x%';
            analyze ombudsman_matter; analyze ombudsman_matter_agency; analyze ombudsman_matter_number;
            analyze ombudsman_matter_conflict; analyze ombudsman_matter_accused
            """;

    /** After all matters, so that the condition alone does not select few rows. */
    private static final UUID POSITION = UUID.fromString("0fffffff-a8d0-7674-a0b6-32701ff16cb3");

    private static final MatterViewer LIAISON = viewer(null);
    private static final MatterViewer OFFICER = viewer("x10");

    @Inject
    QueryPlans plans;

    private @Nullable GrownTables tables;

    @BeforeAll
    void addMatters() {
        tables = plans.ofTables(MANY_MATTERS + "; analyze agency");
    }

    @AfterAll
    void removeMatters() {
        Objects.requireNonNull(tables).close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("ombudsman_matter_pkey", LIAISON, MatterFilter.NONE),
                Arguments.of("ombudsman_matter_pkey", LIAISON, filter(null, null, null, null, null, POSITION)),
                Arguments.of(
                        "ombudsman_matter_stage",
                        LIAISON,
                        filter(MatterStage.EXAMINATION, null, null, null, null, POSITION)),
                Arguments.of(
                        "ombudsman_matter_access_type",
                        LIAISON,
                        filter(null, null, null, AccessType.RAPID_RESPONSE, null, null)),
                Arguments.of("ombudsman_matter_open", LIAISON, filter(null, null, null, null, true, null)),
                Arguments.of(
                        "ombudsman_matter_agency_agency_code_matter_id_key",
                        LIAISON,
                        filter(null, "x20", null, null, null, null)),
                Arguments.of("ombudsman_matter_agency_agency_code_matter_id_key", OFFICER, MatterFilter.NONE),
                Arguments.of(
                        "ombudsman_matter_agency_agency_code_matter_id_key",
                        OFFICER,
                        filter(null, null, null, null, null, POSITION)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lists")
    void shouldReadEachListFromAnIndexWithoutSorting(String index, MatterViewer viewer, MatterFilter filter) {
        String plan = planOf(viewer, filter);

        assertThat(plan).contains(index + " ").doesNotContain("Sort").doesNotContain("Seq Scan");
        assertThat(plan).contains("ombudsman_matter_conflict_", "ombudsman_matter_accused_");
    }

    static Stream<Arguments> agendas() {
        return Stream.of(Arguments.of(LIAISON), Arguments.of(OFFICER));
    }

    @ParameterizedTest
    @MethodSource("agendas")
    void shouldFindAnAgendaNumberDirectly(MatterViewer viewer) {
        String plan = planOf(viewer, filter(null, null, "110.2022", null, null, null));

        assertThat(plan).contains("ombudsman_matter_number_agenda").doesNotContain("Seq Scan");
    }

    private String planOf(MatterViewer viewer, MatterFilter filter) {
        MatterListSql sql = MatterListSql.page(viewer, filter);
        // Rows of earlier tests may still be in the pages of a table this small.
        return Objects.requireNonNull(tables)
                .plan("set local enable_bitmapscan = off", literally(sql.pageSql(21), sql.parameters()))
                .toString();
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

    private static MatterFilter filter(
            @Nullable MatterStage stage,
            @Nullable String agency,
            @Nullable String agenda,
            @Nullable AccessType accessType,
            @Nullable Boolean open,
            @Nullable UUID after) {
        return new MatterFilter(stage, agency, agenda, accessType, open, after);
    }
}
