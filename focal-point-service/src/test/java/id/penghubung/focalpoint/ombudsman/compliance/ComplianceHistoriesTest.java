package id.penghubung.focalpoint.ombudsman.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures of one statement equal those that are computed from ten thousand random histories, order by order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplianceHistoriesTest {

    private static final long SEED = 20261127;
    private static final int HISTORIES = 10_000;
    private static final List<String> AGENCIES =
            IntStream.range(0, 8).mapToObj(n -> "kepatuhan" + n).toList();

    /** No other test has orders of these years. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2013, 12, 31);

    private static final String ACCOUNT = "kepatuhan-liaison";

    @Inject
    StoredOrders orders;

    @Inject
    ComplianceTable table;

    @Inject
    Jdbc jdbc;

    @Inject
    OfficeTime office;

    /** A reader and what they ask for. */
    private record Question(MatterViewer viewer, ComplianceFilter filter) {}

    @Test
    @TestTransaction
    void shouldEqualTheFiguresOfTenThousandHistories() {
        // Given
        ZonedDateTime now = LAST_DAY.atTime(9, 30).atZone(office.zone());
        AGENCIES.forEach(this::addAgency);
        List<UUID> matters = Stream.generate(this::addMatter).limit(5).toList();
        jdbc.update(
                "insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)"
                        + " values (?, 0, ?, 'Saudara', ?, now())",
                matters.getFirst(),
                ACCOUNT,
                ACCOUNT);
        Random random = new Random(SEED);
        List<OrderHistory> histories = Stream.generate(() -> OrderHistory.random(random, AGENCIES, matters, now))
                .limit(HISTORIES)
                .toList();
        orders.store(histories.stream().map(OrderHistory::stored).toList());
        jdbc.execute("analyze ombudsman_action");

        for (Question question : questions()) {
            // When
            ComplianceTable.Found found =
                    table.read(question.viewer(), question.filter(), now.toInstant(), office.zone());

            // Then
            List<OrderHistory> expected = histories.stream()
                    .filter(history -> isWanted(history, question, matters.getFirst()))
                    .toList();
            assertThat(found.total().ordered()).isEqualTo(expected.size()).isPositive();
            assertThat(found).as("seed %d, %s", SEED, question).isEqualTo(naive(expected, now.toLocalDate()));
        }
    }

    private static List<Question> questions() {
        MatterViewer liaison = viewer("liaison", null);
        MatterViewer withConflict = viewer(ACCOUNT, null);
        MatterViewer officer = viewer("officer", AGENCIES.get(3));
        return List.of(
                new Question(liaison, filter(FIRST_DAY, LAST_DAY, null, null, null)),
                new Question(withConflict, filter(FIRST_DAY, LAST_DAY, null, null, null)),
                new Question(officer, filter(FIRST_DAY, LAST_DAY, null, null, null)),
                new Question(liaison, filter(FIRST_DAY, LAST_DAY, AGENCIES.get(5), null, null)),
                new Question(liaison, filter(FIRST_DAY, LAST_DAY, null, Product.RECOMMENDATION, null)),
                new Question(liaison, filter(FIRST_DAY, LAST_DAY, null, null, 2012)),
                new Question(liaison, filter(LocalDate.of(2011, 3, 15), LocalDate.of(2013, 2, 3), null, null, null)),
                new Question(
                        officer,
                        filter(LocalDate.of(2012, 2, 29), LAST_DAY, null, Product.IMPROVEMENT_SUGGESTION, 2013)),
                new Question(liaison, filter(LAST_DAY.minusDays(20), LAST_DAY, null, null, null)));
    }

    private static boolean isWanted(OrderHistory history, Question question, UUID conflict) {
        ComplianceFilter filter = question.filter();
        String own = question.viewer().agencyCode();
        return !history.issuedOn().isBefore(filter.from())
                && !history.issuedOn().isAfter(filter.to())
                && (own == null || own.equals(history.agency()))
                && (filter.agency() == null || filter.agency().equals(history.agency()))
                && filter.products().contains(history.product())
                && (filter.ruleYear() == null
                        || filter.ruleYear() == history.issuedOn().getYear())
                && !(question.viewer().account().equals(ACCOUNT)
                        && history.matterId().equals(conflict));
    }

    private static ComplianceTable.Found naive(List<OrderHistory> histories, LocalDate today) {
        return new ComplianceTable.Found(
                NaiveCompliance.of(histories, today),
                grouped(histories, OrderHistory::agency).stream()
                        .map(group -> new AgencyCompliance(
                                null,
                                group.getFirst().agency(),
                                group.getFirst().agency(),
                                NaiveCompliance.of(group, today)))
                        .sorted(Comparator.comparing(AgencyCompliance::agencyCode))
                        .toList(),
                grouped(
                                histories,
                                history -> List.of(
                                        history.agency(),
                                        history.product(),
                                        history.issuedOn().getYear()))
                        .stream()
                        .map(group -> new ComplianceLine(
                                group.getFirst().agency(),
                                group.getFirst().agency(),
                                group.getFirst().product(),
                                group.getFirst().issuedOn().getYear(),
                                NaiveCompliance.of(group, today)))
                        .sorted(Comparator.comparing(ComplianceLine::agencyCode)
                                .thenComparing(line -> line.product().name())
                                .thenComparing(ComplianceLine::ruleYear))
                        .toList());
    }

    private static List<List<OrderHistory>> grouped(List<OrderHistory> histories, Function<OrderHistory, Object> key) {
        return List.copyOf(
                histories.stream().collect(Collectors.groupingBy(key)).values());
    }

    private static MatterViewer viewer(String account, @Nullable String agency) {
        return new MatterViewer(
                account + "-subject",
                account,
                "",
                agency == null ? Roles.OMBUDSMAN : Roles.FOCAL_POINT,
                agency,
                Set.of());
    }

    private static ComplianceFilter filter(
            LocalDate from,
            LocalDate to,
            @Nullable String agency,
            @Nullable Product product,
            @Nullable Integer ruleYear) {
        return new ComplianceFilter(from, to, agency, product, ruleYear);
    }

    private void addAgency(String code) {
        jdbc.update(
                "insert into agency (code, name, kind, focal_point, active, event_version, version)"
                        + " values (?, ?, 'DEPARTMENT', false, true, 1, 0)",
                code,
                code);
    }

    private UUID addMatter() {
        UUID id = UUID.randomUUID();
        jdbc.update("""
            insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                record_hash, record_seal, version)
            values (?, 'Penundaan', 'REGULAR', 'pertanahan', '{}', 'REPORTED_PARTY', false, 'EXAMINATION_REPORT',
                '2009-01-01', '2009-01-01', now(), false, 1, 0, '', '', 0)
            """, id);
        return id;
    }
}
