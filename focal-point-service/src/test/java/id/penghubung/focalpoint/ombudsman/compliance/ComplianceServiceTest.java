package id.penghubung.focalpoint.ombudsman.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures and ranking for each reader. Each test has orders of a year of its own, received at eight in the morning. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplianceServiceTest {

    private static final ComplianceApiClient LIAISON = new ComplianceApiClient(Tokens.ombudsman());
    private static final ComplianceApiClient OFFICER = new ComplianceApiClient(Tokens.officerOf("dpu"));

    @Inject
    StoredOrders orders;

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    OfficeTime office;

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-11-27T02:00:00Z"));
    }

    @AfterEach
    void runTheClock() {
        clock.run();
    }

    @Test
    void shouldGiveEachOrderOneOutcome() {
        // Given
        UUID matter = matter("dpu");
        orders.store(List.of(
                order(matter, "dpu", 2015, "ACCEPTED", 10, 30),
                order(matter, "dpu", 2015, "ACCEPTED", 30, 30),
                order(matter, "dpu", 2015, "ACCEPTED", 31, 30),
                order(matter, "dpu", 2015, "PARTLY_ACCEPTED", 31, 30),
                order(matter, "dpu", 2015, "ORDERED", null, 30),
                order(matter, "dpu", 2015, "IN_PROGRESS", null, 30),
                order(matter, "dpu", 2015, "RETURNED", 20, 30),
                order(matter, "dpu", 2015, "NOT_CARRIED_OUT", 20, 30),
                order(matter, "dpu", 2015, "WITHDRAWN", null, 30),
                order(matter, "dpu", 2015, "SUBMITTED", 40, 30),
                order(matter, "dpu", 2015, "ORDERED", null, 30, 9_000)));

        // When
        JsonPath figures = LIAISON.figures(Map.of("ruleYear", 2015)).setRootPath("total");

        // Then
        assertThat(figures.getInt("ordered")).isEqualTo(11);
        assertThat(figures.getInt("fulfilledInTime")).isEqualTo(2);
        assertThat(figures.getInt("fulfilledLate")).isEqualTo(1);
        assertThat(figures.getInt("partlyFulfilled")).isEqualTo(1);
        assertThat(figures.getInt("notFulfilled")).isEqualTo(4);
        assertThat(figures.getInt("withdrawn")).isEqualTo(1);
        assertThat(figures.getInt("pending")).isEqualTo(2);
        assertThat(figures.getInt("concluded")).isEqualTo(8);
        assertThat(figures.getDouble("inTimeShare")).isEqualTo(0.25);
        assertThat(figures.getDouble("fulfilledShare")).isEqualTo(0.375);
        assertThat(figures.getDouble("medianDays")).isEqualTo(30);
        assertThat(figures.getDouble("meanDays")).isEqualTo(23.67);
        assertThat(figures.getInt("open.total")).isEqualTo(5);
        assertThat(figures.getInt("open.over180Days")).isEqualTo(5);
    }

    @Test
    void shouldJudgeASubmissionByTheTimeLimitAsExtended() {
        // Given: two orders, due on 31 March 2021
        clock.stopAt(Instant.parse("2021-03-02T04:00:00Z"));
        String matter = matters.opened("REGULAR", "dpu");
        ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
        ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));
        Map<String, Object> order = ActionApiClient.correctiveAction(
                "evidence", null,
                "issuedOn", "2021-03-01",
                "receivedAt", "2021-03-02T02:00:00Z",
                "dueOn", "2021-03-31");
        String extended = liaison.ordered(matter, order);
        String returned = liaison.ordered(matter, order);

        // When: one is extended by fifteen days, and carried out in the last minute
        clock.stopAt(Instant.parse("2021-03-30T04:00:00Z"));
        taken(liaison.step(extended, "extension", Map.of("dueOn", "2021-04-15", "reason", "Banjir.")));
        clock.stopAt(Instant.parse("2021-04-15T15:59:00Z"));
        taken(head.step(extended, "submission", Map.of("text", "Izin terbit.")));

        // And: the other is returned, and carried out in the first minute after the new last day
        taken(head.step(returned, "submission", Map.of("text", "Izin terbit.")));
        taken(liaison.step(
                returned,
                "decision",
                Map.of("outcome", "RETURNED", "reason", "Belum ditandatangani.", "dueOn", "2021-04-20")));
        clock.stopAt(Instant.parse("2021-04-20T16:00:00Z"));
        taken(head.step(returned, "submission", Map.of("text", "Sudah ditandatangani.")));
        taken(liaison.step(extended, "decision", Map.of("outcome", "ACCEPTED")));
        taken(liaison.step(returned, "decision", Map.of("outcome", "ACCEPTED")));

        // Then
        JsonPath figures = LIAISON.figures(Map.of("ruleYear", 2021)).setRootPath("total");
        assertThat(figures.getInt("fulfilledInTime")).isEqualTo(1);
        assertThat(figures.getInt("fulfilledLate")).isEqualTo(1);
        assertThat(figures.getDouble("medianDays")).isEqualTo(47);
    }

    @Test
    void shouldCountOpenOrdersByTheirAge() {
        // Given
        UUID matter = matter("dpu");
        LocalDate today = office.today();
        orders.store(Stream.of(0, 30, 31, 60, 61, 90, 91, 180, 181)
                .map(age -> order(matter, "dpu", LocalDate.of(2024, 5, 6), today.minusDays(age), "ORDERED", null, 400))
                .toList());

        // When
        JsonPath open = LIAISON.figures(Map.of("ruleYear", 2024)).setRootPath("total.open");

        // Then
        assertThat(open.getInt("total")).isEqualTo(9);
        assertThat(open.getInt("upTo30Days")).isEqualTo(2);
        assertThat(open.getInt("upTo60Days")).isEqualTo(2);
        assertThat(open.getInt("upTo90Days")).isEqualTo(2);
        assertThat(open.getInt("upTo180Days")).isEqualTo(2);
        assertThat(open.getInt("over180Days")).isEqualTo(1);
    }

    @Test
    void shouldRankAgenciesForThoseWhoSeeAll() {
        // Given
        UUID matter = matter("dpu", "dlhk", "dinkes");
        orders.store(List.of(
                order(matter, "dpu", 2016, "ACCEPTED", 10, 30),
                order(matter, "dpu", 2016, "ORDERED", null, 30),
                order(matter, "dlhk", 2016, "ACCEPTED", 30, 30),
                order(matter, "dinkes", 2016, "WITHDRAWN", null, 30)));

        for (String token : List.of(Tokens.ombudsman(), Tokens.coordinator(), Tokens.secretary())) {
            // When
            JsonPath figures = new ComplianceApiClient(token).figures(Map.of("ruleYear", 2016));

            // Then
            assertThat(figures.getList("agencies.agencyCode")).containsExactly("dlhk", "dpu", "dinkes");
            assertThat(figures.getList("agencies.agencyName")).contains("Dinas Kesehatan");
            assertThat(figures.getList("agencies.rank")).containsExactly(1, 2, null);
            assertThat(figures.getList("agencies.figures.inTimeShare")).containsExactly(1.0f, 0.5f, null);
            assertThat(figures.getList("agencies.figures.concluded")).containsExactly(1, 2, 0);
        }
    }

    @Test
    void shouldShowAnAgencyOnlyItsOwnFiguresWithoutARank() {
        // Given
        UUID matter = matter("dpu", "dlhk");
        orders.store(List.of(
                order(matter, "dpu", 2017, "ACCEPTED", 10, 30), order(matter, "dlhk", 2017, "ACCEPTED", 10, 30)));

        for (String token : List.of(Tokens.officerOf("dpu"), Tokens.headOf("dpu"))) {
            for (Map<String, ?> parameters :
                    List.of(Map.of("ruleYear", 2017), Map.of("ruleYear", 2017, "agency", "dpu"))) {
                // When
                Response reply = new ComplianceApiClient(token).read(parameters);

                // Then
                assertThat(reply.statusCode()).isEqualTo(200);
                assertThat(reply.jsonPath().getInt("total.ordered")).isEqualTo(1);
                assertThat(reply.jsonPath().getString("agency")).isEqualTo("dpu");
                assertThat(reply.asString()).doesNotContain("dlhk", "rank");
            }
        }
    }

    @Test
    void shouldNotShowAnAgencyTheFiguresOfAnother() {
        Response reply = OFFICER.read(Map.of("agency", "dlhk"));

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.contentType()).startsWith("application/problem+json");
    }

    @Test
    void shouldLeaveOutMattersThatAreHiddenFromTheCaller() {
        // Given
        UUID hidden = matter("dpu");
        matters.accuse(hidden.toString(), "dpu", "dpu");
        orders.store(List.of(
                order(hidden, "dpu", 2018, "ACCEPTED", 10, 30),
                order(matter("dpu"), "dpu", 2018, "ORDERED", null, 30)));

        // When
        JsonPath ofTheAccused = OFFICER.figures(Map.of("ruleYear", 2018));
        JsonPath ofAColleague = new ComplianceApiClient(Tokens.colleagueOf("dpu")).figures(Map.of("ruleYear", 2018));

        // Then
        assertThat(ofTheAccused.getInt("total.ordered")).isEqualTo(1);
        assertThat(ofTheAccused.getInt("total.fulfilledInTime")).isZero();
        assertThat(ofAColleague.getInt("total.ordered")).isEqualTo(2);
    }

    @Test
    void shouldNarrowThePeriodTheAgencyAndTheProduct() {
        // Given
        UUID matter = matter("dpu", "dlhk");
        LocalDate first = LocalDate.of(2019, 12, 31);
        orders.store(List.of(
                order(matter, "dpu", first, first, "ACCEPTED", 10, 30),
                order(matter, "dlhk", first.plusDays(1), first.plusDays(1), "ACCEPTED", 10, 30)));

        // Then
        assertThat(lines(Map.of("from", "2019-12-01", "to", "2020-01-31"))).containsExactly("dlhk 2020", "dpu 2019");
        assertThat(lines(Map.of("from", "2019-12-01", "to", "2019-12-31"))).containsExactly("dpu 2019");
        assertThat(lines(Map.of("from", "2020-01-01", "to", "2020-01-01"))).containsExactly("dlhk 2020");
        assertThat(lines(Map.of("from", "2019-12-01", "to", "2020-01-31", "ruleYear", 2020)))
                .containsExactly("dlhk 2020");
        assertThat(lines(Map.of("from", "2019-12-01", "to", "2020-01-31", "agency", "dpu")))
                .containsExactly("dpu 2019");
        assertThat(lines(Map.of("ruleYear", 2019, "product", "CORRECTIVE_ACTION")))
                .containsExactly("dpu 2019");
        assertThat(lines(Map.of("ruleYear", 2019, "product", "RECOMMENDATION"))).isEmpty();
    }

    @Test
    void shouldReportOnThisYearUnlessAnotherPeriodIsWanted() {
        JsonPath figures = LIAISON.figures(Map.of());

        assertThat(figures.getString("from")).isEqualTo("2026-01-01");
        assertThat(figures.getString("to")).isEqualTo("2026-12-31");
        assertThat(figures.getString("asOf")).isEqualTo("2026-11-27T02:00:00Z");
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("?agency", Map.of("agency", "no-such-agency")),
                Arguments.of("?agency", Map.of("agency", " ")),
                Arguments.of("?product", Map.of("product", "LETTER")),
                Arguments.of("?product", Map.of("product", "AGREEMENT")),
                Arguments.of("?from", Map.of("from", "27-11-2026")),
                Arguments.of("?to", Map.of("to", "2026-02-30")),
                Arguments.of("?to", Map.of("to", "+999999999-12-31")),
                Arguments.of("?to", Map.of("from", "2026-02-02", "to", "2026-02-01")),
                Arguments.of("?from", Map.of("from", "2027-01-01")),
                Arguments.of("?from", Map.of("from", "2021-12-31")),
                Arguments.of("?from", Map.of("from", "2015-01-01", "to", "2020-01-01")),
                Arguments.of("?ruleYear", Map.of("ruleYear", "26")),
                Arguments.of("?ruleYear", Map.of("ruleYear", "9999")),
                Arguments.of("?ruleYear", Map.of("ruleYear", 2015, "from", "2019-01-01", "to", "2020-01-01")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void shouldNameAnInvalidParameterWhateverFormIsWanted(String pointer, Map<String, ?> parameters) {
        for (String mediaType : List.of("application/json", "text/csv", ComplianceXlsxWriter.XLSX)) {
            Response reply = LIAISON.read(parameters, mediaType);

            assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(400);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        }
    }

    @Test
    void shouldAcceptAPeriodOfFiveYears() {
        assertThat(LIAISON.read(Map.of("from", "2015-01-01", "to", "2019-12-31"))
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> lines(Map<String, ?> parameters) {
        JsonPath figures = LIAISON.figures(parameters);
        List<String> agencies = figures.getList("lines.agencyCode");
        List<Integer> years = figures.getList("lines.ruleYear");
        return Stream.iterate(0, at -> at < agencies.size(), at -> at + 1)
                .map(at -> agencies.get(at) + " " + years.get(at))
                .toList();
    }

    private static void taken(Response reply) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
    }

    private UUID matter(String... agencies) {
        return UUID.fromString(matters.opened("REGULAR", agencies));
    }

    private StoredOrders.Order order(
            UUID matter, String agency, int year, String state, @Nullable Integer submittedAfter, int... dueAfter) {
        LocalDate day = LocalDate.of(year, 3, 2);
        return order(matter, agency, day, day, state, submittedAfter, dueAfter);
    }

    /** An order whose days are counted from its receipt. It is submitted in the last second of a day. */
    private StoredOrders.Order order(
            UUID matter,
            String agency,
            LocalDate issued,
            LocalDate received,
            String state,
            @Nullable Integer submittedAfter,
            int... dueAfter) {
        return new StoredOrders.Order(
                UUID.randomUUID(),
                matter,
                Product.CORRECTIVE_ACTION,
                agency,
                issued,
                received.atTime(8, 0).atZone(office.zone()).toInstant(),
                state,
                submittedAfter == null ? null : endOf(received.plusDays(submittedAfter)),
                Arrays.stream(dueAfter)
                        .mapToObj(days -> endOf(received.plusDays(days)))
                        .toList());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(office.zone()).minusSeconds(1).toInstant();
    }
}
