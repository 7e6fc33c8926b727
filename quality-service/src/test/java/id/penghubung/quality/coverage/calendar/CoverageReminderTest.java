package id.penghubung.quality.coverage.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit, head and bureau are reminded of what a unit has not done in the year, with one mail for all of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoverageReminderTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final LocalDate END_OF_YEAR = LocalDate.of(TODAY.getYear(), 12, 31);
    private static final LocalDate END_OF_LAST_YEAR = END_OF_YEAR.minusYears(1);

    @Inject
    CoverageReminderJob job;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    private String unit = "";
    private String name = "";

    @BeforeEach
    void publishUnit() {
        name = "Dinas Uji " + UUID.randomUUID();
        unit = SampleUnits.publishNew(name);
        String tag =
                as(Tokens.headOf(unit)).get("/v1/units/{code}/contact", unit).header("ETag");
        as(Tokens.headOf(unit))
                .header("If-Match", tag)
                .body(Map.of("unitAddress", unit + "@example.org", "headAddress", "kepala." + unit + "@example.org"))
                .put("/v1/units/{code}/contact", unit)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRemindUnitHeadAndBureauOnceOfAllThatIsDue() {
        // Given
        planned("FORUM", END_OF_YEAR);
        planned("SURVEY", END_OF_YEAR);

        // When
        job.remind();
        job.remind();

        // Then
        assertThat(mailsWith("FORUM"))
                .containsExactlyInAnyOrder(unit + "@example.org", "kepala." + unit + "@example.org", Backends.BUREAU);
        assertThat(mailsWith("SURVEY")).hasSize(3);
        assertThat(nextReminder("FORUM")).isEqualTo(TODAY.isBefore(END_OF_YEAR) ? END_OF_YEAR : TODAY.plusDays(30));
    }

    @Test
    void shouldNotRemindOfWhatIsDone() {
        // Given
        planned("PLEDGE", END_OF_YEAR);
        jdbc.update("""
                insert into pledge (id, unit_code, state, text, signed_on, decree_number, decree_date, published_at, changed_by,
                    changed_at, version)
                values (?, ?, 'PUBLISHED', 't', current_date, 'd', current_date, now(), 'x', now(), 3)
                """, UUID.randomUUID(), unit);

        // When
        job.remind();

        // Then
        assertThat(mailsWith("PLEDGE")).isEmpty();
        assertThat(nextReminder("PLEDGE")).isEqualTo(TODAY.isBefore(END_OF_YEAR) ? END_OF_YEAR : null);
    }

    @Test
    void shouldRemindOfWhatIsLateThreeTimesMore() {
        // Given
        planned("FORUM", END_OF_LAST_YEAR);

        // When
        int runs = 0;
        while (nextReminder("FORUM", END_OF_LAST_YEAR) != null && runs < 10) {
            jdbc.update(
                    "update coverage_reminder set next_on = ? where unit_code = ? and due_on = ?",
                    TODAY,
                    unit,
                    END_OF_LAST_YEAR);
            job.remind();
            runs++;
        }

        // Then
        assertThat(runs).isEqualTo(4);
        assertThat(jdbc.list(
                        "select facts ->> 'late' from mail where kind = 'OBLIGATIONS_DUE' and facts ->> 'year' = ? and"
                                + " address = ?",
                        row -> row.getString(1),
                        Integer.toString(END_OF_LAST_YEAR.getYear()),
                        unit + "@example.org"))
                .hasSize(4)
                .containsOnly("true");
    }

    @Test
    void shouldPlanTheRemindersOfAnActiveUnitInTheYear() {
        // Given
        assertThat(columns()).isEmpty();

        // When
        job.remind();

        // Then
        assertThat(columns()).contains("STANDARD", "PLEDGE", "FORUM", "SURVEY").doesNotContain("RATING");
    }

    /** A last day early in the year: the first reminder belongs to the year before. */
    @Test
    void shouldRemindOfTheNextYearBeforeItBegins() {
        // Given: a year has 366 days at most
        LocalDate newYear = LocalDate.of(TODAY.getYear() + 1, 1, 1);
        jdbc.update("""
                insert into coverage_calendar (first_year, content, changed_by, changed_at, version) values (?, ?::jsonb, 'uji', now(), 0)
                """, newYear.getYear(), """
                {"obligations": [{"column": "FORUM", "due": "01-01", "remindDaysBefore": 366, "legalBasis": "uji"}]}
                """);

        // When
        try {
            job.remind();
        } finally {
            jdbc.update("delete from coverage_calendar where first_year = ?", newYear.getYear());
        }

        // Then
        assertThat(mailsWith("FORUM", newYear.getYear())).contains(unit + "@example.org");
        assertThat(nextReminder("FORUM", newYear)).isEqualTo(newYear);
    }

    @Test
    void shouldRemoveEndedRemindersOfEarlierYearsOnly() {
        // Given
        LocalDate twoYearsAgo = END_OF_LAST_YEAR.minusYears(1);
        planned("FORUM", twoYearsAgo);
        planned("SURVEY", twoYearsAgo);
        planned("FORUM", END_OF_LAST_YEAR);
        jdbc.update("""
                update coverage_reminder set next_on = case when column_code = 'SURVEY' then date '9999-12-31' end where unit_code = ?
                """, unit);

        // When
        job.remind();

        // Then
        assertThat(jdbc.list(
                        "select column_code || ' ' || year from coverage_reminder where unit_code = ? and year < ?",
                        row -> row.getString(1),
                        unit,
                        TODAY.getYear()))
                .containsExactlyInAnyOrder("SURVEY " + twoYearsAgo.getYear(), "FORUM " + END_OF_LAST_YEAR.getYear());
    }

    @Test
    void shouldFindDueRemindersFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, """
                insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
                insert into unit (code, agency_code, name, kind, audience, active)
                select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 200) n;
                insert into coverage_reminder (id, unit_code, year, column_code, due_on, next_on)
                select gen_random_uuid(), 'banyak-' || n, 1000 + y, 'FORUM', current_date, current_date + y
                from generate_series(1, 200) n, generate_series(1, 100) y;
                analyze coverage_reminder
                """)) {
            QueryPlan due = ManyStandards.orderedPlan(
                    tables,
                    ReminderTable.dueSql(CoverageReminderJob.WORKER),
                    List.of(TODAY.toString(), "2026-11-28T00:00:00Z", 100));

            assertThat(due.uses("coverage_reminder_due")).as(due.toString()).isTrue();
            assertThat(due.sorts()).isFalse();
        }
    }

    /** Stores a reminder that is due today, as the job plans it. */
    private void planned(String column, LocalDate dueOn) {
        jdbc.update(
                "insert into coverage_reminder (id, unit_code, year, column_code, due_on, next_on) values (?, ?, ?, ?,"
                        + " ?, ?)",
                UUID.randomUUID(),
                unit,
                dueOn.getYear(),
                column,
                dueOn,
                TODAY);
    }

    private List<String> mailsWith(String column) {
        return mailsWith(column, END_OF_YEAR.getYear());
    }

    private List<String> mailsWith(String column, int year) {
        return jdbc.list("""
                select address from mail
                where kind = 'OBLIGATIONS_DUE' and facts ->> 'unit' = ? and facts ->> 'year' = ? and facts ->> ? is not null
                """, row -> row.getString(1), name, Integer.toString(year), column);
    }

    private @Nullable LocalDate nextReminder(String column) {
        return nextReminder(column, END_OF_YEAR);
    }

    private @Nullable LocalDate nextReminder(String column, LocalDate dueOn) {
        return jdbc.list(
                        "select next_on from coverage_reminder where unit_code = ? and column_code = ? and due_on = ?",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        unit,
                        column,
                        dueOn)
                .getFirst()
                .orElse(null);
    }

    private List<String> columns() {
        return jdbc.list(
                "select column_code from coverage_reminder where unit_code = ?", row -> row.getString(1), unit);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
