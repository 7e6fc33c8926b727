package id.penghubung.focalpoint.ombudsman.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of lists and agendas does not grow with the years: lists are read in their order, agendas only what is open. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoordinationPlanTest {

    /** A thousand meetings, ten of them planned. */
    private static final String MANY_MEETINGS = """
            insert into coordination_meeting (id, starts_at, place, chair, state, reason, agenda_omitted, record_length,
                record_hash, record_seal, version)
            select ('019aa1ff-3333-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, '2020-01-01'::date + n, 'a', 'b',
                case when n > 990 then 'PLANNED' else 'CANCELLED' end, 'x', 0, 0, '', '', 0
            from generate_series(1, 1000) as n;
            analyze coordination_meeting;
            """;

    /** A hundred agencies; a thousand matters, one in fifty open; two thousand decisions. */
    private static final String MANY_YEARS = MANY_MEETINGS + """
            insert into agency (code, name, kind, focal_point, active, event_version, version)
            select 'x' || n, 'X' || n, 'DEPARTMENT', false, true, 1, 0 from generate_series(0, 99) as n;
            insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                record_hash, record_seal, version)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 'Perkara', 'REGULAR', 'pertanahan', '{}',
                'REPORTED_PARTY', false, case when n % 50 = 0 then 'EXAMINATION' else 'CLOSED' end, '2026-01-01',
                '2026-01-01', now(), n % 50 <> 0, 1, 0, '', '', 0
            from generate_series(1, 1000) as n;
            insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 0, 'y' || n, 'x', 'x', now()
            from generate_series(1, 1000) as n;
            insert into ombudsman_matter_accused (matter_id, position, agency_code, unit_id, account)
            select matter_id, 0, 'x1', gen_random_uuid(), account from ombudsman_matter_conflict where account like 'y%';
            insert into coordination_decision (id, meeting_id, matter_id, task, agency_code, due_on, decided_at, state,
                changed_by, changed_at, version)
            select gen_random_uuid(), ('019aa1ff-3333-7674-a0b6-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid,
                ('019aa1ff-0000-7674-a0b6-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid, 'Tugas', 'x' || n % 100,
                '2020-01-01'::date + n % 3000, now(), case when n % 50 = 0 then 'OPEN' else 'DONE' end, 'x', now(), 0
            from generate_series(1, 2000) as n;
            """;

    /** A number, a letter and an action of each matter, open with it. */
    private static final String WITH_LETTERS_AND_ACTIONS = MANY_YEARS + """
            insert into ombudsman_matter_agency (matter_id, position, agency_code)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 0, 'x' || n % 100
            from generate_series(1, 1000) as n;
            insert into ombudsman_matter_number (matter_id, position, number)
            select ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 0, 'B/' || n
            from generate_series(1, 1000) as n;
            insert into ombudsman_letter (id, matter_id, direction, agency_code, number, letter_date, received_at, sender,
                recipient, subject, demand, registered_at, answered, attachment_count, record_length, record_hash,
                record_seal, version)
            select ('019aa1ff-1111-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid,
                ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 'INBOUND', 'x' || n % 100, 'B/' || n,
                '2026-01-01', now(), 'a', 'b', 'c', 'CLARIFICATION', now(), n % 50 <> 0, 0, 0, '', '', 0
            from generate_series(1, 1000) as n;
            insert into ombudsman_action (id, matter_id, product, agency_code, task, reference, issued_on, received_at,
                ordered_at, state, attachment_count, event_version, record_length, record_hash, record_seal, version)
            select ('019aa1ff-2222-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid,
                ('019aa1ff-0000-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid, 'CORRECTIVE_ACTION', 'x' || n % 100, 'Tugas',
                'LHP', '2026-01-01', now(), now(), case when n % 50 = 0 then 'ORDERED' else 'ACCEPTED' end, 0, 1, 0, '',
                '', 0
            from generate_series(1, 1000) as n;
            insert into deadline (id, subject_id, subject_kind, agency_code, stage, amount, unit, pausable, basis, started_at,
                due_date, due_at, provisional, state, met_at, next_level, next_at, version)
            select gen_random_uuid(), ('019aa1ff-' || kind || '-7674-a0b6-' || lpad(n::text, 12, '0'))::uuid,
                case kind when '1111' then 'LETTER' else 'ACTION' end, 'x' || n % 100, 'CLARIFICATION', 14,
                'CALENDAR_DAY', false, 'x', now(), '2026-01-15', '2026-01-15', false,
                case when n % 50 = 0 then 'RUNNING' else 'MET' end, case when n % 50 = 0 then null else now() end,
                case when n % 50 = 0 then 'BREACH' end, case when n % 50 = 0 then now() end, 0
            from generate_series(1, 1000) as n, unnest(array['1111', '2222']) as kind;
            analyze ombudsman_matter_agency; analyze ombudsman_matter_number; analyze ombudsman_letter;
            analyze ombudsman_action; analyze deadline;
            """;

    /** Rows of earlier tests may still be in the pages of a table this small. */
    private static final String ANALYZED = """
            analyze ombudsman_matter; analyze ombudsman_matter_conflict; analyze ombudsman_matter_accused;
            analyze coordination_decision;
            set local enable_bitmapscan = off
            """;

    private static final UUID MEETING = UUID.fromString("019aa1ff-3333-7674-a0b6-000000000007");
    private static final MatterViewer LIAISON = viewer(null);
    private static final MatterViewer OFFICER = viewer("x10");

    @Inject
    QueryPlans plans;

    static Stream<Arguments> meetings() {
        List<Object> first = List.of(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1), 21);
        List<Object> planned = List.of("PLANNED", Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1), 21);
        return Stream.of(
                Arguments.of("coordination_meeting_start", MeetingTable.ALL, first),
                Arguments.of("coordination_meeting_state", MeetingTable.IN_STATE, planned),
                Arguments.of("coordination_meeting_state", MeetingTable.NEXT, List.of()),
                Arguments.of(
                        "coordination_meeting_state",
                        MeetingTable.FOLLOWING,
                        List.of(Instant.parse("2022-09-20T00:00:00Z"))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("meetings")
    void shouldReadMeetingsFromAnIndexWithoutSorting(String index, String sql, List<Object> parameters) {
        assertThat(planOf(MANY_MEETINGS, sql, parameters))
                .contains(index + " ")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    static Stream<Arguments> decisions() {
        LocalDate today = LocalDate.parse("2026-11-20");
        return Stream.of(
                Arguments.of("coordination_decision_due", LIAISON, DecisionFilter.NONE),
                Arguments.of(
                        "coordination_decision_due",
                        LIAISON,
                        new DecisionFilter(null, null, null, null, new DecisionFilter.Position(today, new UUID(0, 0)))),
                Arguments.of("coordination_decision_agency", OFFICER, DecisionFilter.NONE),
                Arguments.of(
                        "coordination_decision_agency", LIAISON, new DecisionFilter(null, "x20", null, null, null)),
                Arguments.of(
                        "coordination_decision_state",
                        LIAISON,
                        new DecisionFilter(null, null, DecisionState.OPEN, null, null)),
                Arguments.of("coordination_decision_state", LIAISON, new DecisionFilter(null, null, null, today, null)),
                Arguments.of(
                        "coordination_decision_meeting", LIAISON, new DecisionFilter(MEETING, null, null, null, null)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("decisions")
    void shouldReadDecisionsFromAnIndexWithoutSorting(String index, MatterViewer viewer, DecisionFilter filter) {
        DecisionListSql sql = DecisionListSql.page(viewer, filter);

        assertThat(planOf(MANY_YEARS, sql.pageSql(21), sql.parameters()))
                .contains(index + " ")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    static Stream<Arguments> agendas() {
        return Stream.of(
                Arguments.of(AgendaKind.DECISION, "coordination_decision_state", LIAISON),
                Arguments.of(AgendaKind.LETTER, "ombudsman_letter_unanswered", LIAISON),
                // By the open actions, or by the actions of open matters, whichever are fewer.
                Arguments.of(AgendaKind.ACTION, "(ombudsman_action_open|ombudsman_matter_open)", LIAISON),
                Arguments.of(AgendaKind.MATTER, "ombudsman_matter_open", null));
    }

    /** The open items are sorted by urgency. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("agendas")
    void shouldReadOnlyWhatIsOpen(AgendaKind kind, String index, @Nullable MatterViewer viewer) {
        Instant at = Instant.parse("2026-11-20T04:00:00Z");
        AgendaSql sql = AgendaSql.of(
                kind,
                new AgendaSql.Scope(
                        MEETING, at, LocalDate.parse("2026-11-20"), Instant.parse("2027-01-01T00:00:00Z"), viewer));

        assertThat(planOf(WITH_LETTERS_AND_ACTIONS, sql.pageSql(), Arrays.asList(sql.pageParameters())))
                .containsPattern(index + " ")
                .doesNotContain("Seq Scan");
    }

    private String planOf(String growth, String sql, List<Object> parameters) {
        return plans.of("agency", growth + ANALYZED, literally(sql, parameters));
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
