package id.penghubung.focalpoint.ombudsman.compliance;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of the figures grows with the orders of the period, not with all orders. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplianceSqlPlanTest {

    /** Twenty thousand orders of a hundred agencies, each with a deadline, over about 27 years. */
    private static final String MANY_ORDERS = """
        insert into agency (code, name, kind, focal_point, active, event_version, version)
        select 'x' || n, 'X' || n, 'DEPARTMENT', false, true, 1, 0 from generate_series(0, 99) as n;
        insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
            reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
            record_hash, record_seal, version)
        values ('0198b3c8-0000-7c20-9d30-5e6f70819203', 'Perkara', 'REGULAR', 'pertanahan', '{}', 'REPORTED_PARTY',
            false, 'EXAMINATION_REPORT', '2026-01-01', '2026-01-01', now(), false, 1, 0, '', '', 0);
        insert into ombudsman_action (id, matter_id, product, agency_code, task, reference, issued_on, received_at,
            ordered_at, state, submitted_at, attachment_count, event_version, record_length, record_hash,
            record_seal, version)
        select uuidv7(make_interval(secs => n - 100000)), '0198b3c8-0000-7c20-9d30-5e6f70819203',
            'CORRECTIVE_ACTION', 'x' || n % 100, 'Terbitkan izin.', 'LHP/' || n, date '2000-01-01' + n / 2,
            timestamptz '2000-01-01' + make_interval(days => n / 2), now(), 'ACCEPTED', now(), 0, 1, 0, '', '', 0
        from generate_series(1, 20000) as n;
        insert into deadline (id, subject_kind, subject_id, agency_code, stage, amount, unit, pausable, basis,
            start_event, started_at, due_date, due_at, provisional, state, version)
        select gen_random_uuid(), 'ACTION', id, agency_code, 'CORRECTIVE_ACTION', 30, 'CALENDAR_DAY', false, '',
            'RECEIVED', received_at, issued_on + 30, received_at + interval '30 days', false, 'CANCELLED', 0
        from ombudsman_action where agency_code like 'x%';
        analyze ombudsman_action; analyze deadline
        """;

    private static final LocalDate YEAR = LocalDate.of(2014, 1, 1);

    @Inject
    QueryPlans plans;

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("ombudsman_action_issued", null, null),
                Arguments.of("ombudsman_action_agency_issued", null, "x20"),
                Arguments.of("ombudsman_action_agency_issued", "x10", null));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldReadTheOrdersOfThePeriodFromAnIndex(String index, @Nullable String own, @Nullable String wanted) {
        ComplianceSql sql = new ComplianceSql(
                viewer(own),
                new ComplianceFilter(YEAR, YEAR.plusYears(1), wanted, null, null),
                Instant.parse("2026-11-27T00:00:00Z"),
                ZoneId.of("Asia/Makassar"));

        String plan = plans.of("agency", MANY_ORDERS, literally(sql.sql(), sql.parameters()));

        assertThat(plan).containsPattern("Index Scan (using|on) " + index + " ").contains("deadline_subject");
        assertThat(plan).doesNotContain("Seq Scan on ombudsman_action", "Seq Scan on deadline");
    }

    private static String literally(String sql, List<Object> parameters) {
        String result = sql;
        for (Object parameter : parameters) {
            String literal = parameter instanceof SqlArray array
                    ? array.elements().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",", "'{", "}'::" + array.type() + "[]"))
                    : "'" + parameter + "'";
            result = result.replaceFirst("\\?", Matcher.quoteReplacement(literal));
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
