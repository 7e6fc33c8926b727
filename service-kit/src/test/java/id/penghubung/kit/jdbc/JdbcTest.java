package id.penghubung.kit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.penghubung.kit.runtime.DatabaseFailures;
import id.penghubung.kit.testing.CountedStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class JdbcTest {

    private static final UUID ID = UUID.fromString("01939d1e-0000-7000-8000-000000000001");
    private static final Instant MOMENT = Instant.parse("2026-11-20T23:30:00.123456Z");

    /** More than the pool has connections. */
    private static final int MANY = 60;

    @Inject
    Jdbc jdbc;

    @Inject
    TimeLimitedQuery timeLimitedQuery;

    @Inject
    DataSource database;

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("surat", "character varying", "surat"),
                arguments(ID, "uuid", ID.toString()),
                arguments(7, "integer", "7"),
                arguments(8_000_000_000L, "bigint", "8000000000"),
                arguments(1.5, "double precision", "1.5"),
                arguments(true, "boolean", "true"),
                arguments(new byte[] {1, -1}, "bytea", "\\x01ff"),
                arguments(TimeUnit.HOURS, "character varying", "HOURS"),
                arguments(LocalDate.of(2026, 11, 20), "date", "2026-11-20"),
                arguments(Duration.ofMillis(1500), "double precision", "1.5"),
                arguments(SqlArray.uuids(List.of(ID)), "uuid[]", "{" + ID + "}"),
                arguments(SqlArray.texts(Arrays.asList("a,b", null)), "text[]", "{\"a,b\",NULL}"),
                arguments(SqlArray.bytes(List.of(new byte[] {1, -1})), "bytea[]", "{\"\\\\x01ff\"}"),
                arguments(new SqlArray("bigint", List.of(1L, 2L)), "bigint[]", "{1,2}"),
                arguments(
                        SqlArray.column("text", List.of(1, 0), row -> row == 0 ? null : TimeUnit.HOURS),
                        "text[]",
                        "{HOURS,NULL}"),
                arguments(SqlArray.uuids(List.of()), "uuid[]", "{}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void shouldBindValueWithItsType(Object value, String type, String text) {
        List<String> bound = jdbc.one(
                "select pg_typeof(?)::text, (?)::text",
                row -> List.of(row.getString(1), row.getString(2)),
                value,
                value);

        assertThat(bound).containsExactly(type, text);
    }

    @Test
    void shouldBindAndReadInstantsInAnyTimeZone() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.execute("select set_config('TimeZone', 'Asia/Makassar', true)");

            assertThat(jdbc.<Instant>one("select ? as at", row -> Columns.instant(row, "at"), MOMENT))
                    .isEqualTo(MOMENT);
            assertThat(jdbc.<Instant>one("select ?", row -> Columns.instant(row, 1), MOMENT))
                    .isEqualTo(MOMENT);
            assertThat(jdbc.list(
                            "select * from unnest(?) as at",
                            row -> Columns.instant(row, "at"),
                            new SqlArray("timestamptz", List.of(MOMENT, MOMENT.plusSeconds(1)))))
                    .containsExactly(MOMENT, MOMENT.plusSeconds(1));
        });
    }

    @Test
    void shouldReadMissingInstantAsNull() {
        boolean missing = jdbc.one(
                "select null::timestamptz as at",
                row -> Columns.instantOrNull(row, 1) == null && Columns.instantOrNull(row, "at") == null);

        assertThat(missing).isTrue();
    }

    @Test
    void shouldHoldALockUntilTheTransactionEnds() {
        long key = 4_711L;

        boolean freeMeanwhile = QuarkusTransaction.requiringNew().call(() -> {
            jdbc.lock(key);
            return CompletableFuture.supplyAsync(() -> isFree(key)).join();
        });

        assertThat(freeMeanwhile).isFalse();
        assertThat(isFree(key)).isTrue();
    }

    private boolean isFree(long key) {
        return jdbc.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), key);
    }

    @Test
    void shouldBindJsonThatTheStatementCasts() {
        assertThat(jdbc.<String>one("select (?::jsonb) ->> 'host'", row -> row.getString(1), "{\"host\":\"a b\"}"))
                .isEqualTo("a b");
    }

    @Test
    void shouldBindNullForAnyColumn() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.execute("create temporary table sheet (number int, id uuid, amount int, text text, at timestamptz,"
                    + " facts jsonb, ids uuid[], bytes bytea) on commit drop");
            String insert = "insert into sheet values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

            jdbc.batch(
                    insert,
                    List.of(1, 2, 3),
                    number -> number == 2
                            ? Jdbc.parameters(
                                    number, ID, 5, "x", MOMENT, "{}", SqlArray.uuids(List.of(ID)), new byte[] {1})
                            : Jdbc.parameters(number, null, null, null, null, null, null, null));
            jdbc.update(insert, 4, null, null, null, null, null, null, null);

            assertThat(jdbc.list(
                            "select number from sheet where num_nulls(id, amount, text, at, facts, ids, bytes) = 7"
                                    + " order by number",
                            row -> row.getInt(1)))
                    .containsExactly(1, 3, 4);
            assertThat(jdbc.<Integer>one(
                            "select count(*) from sheet where num_nulls(id, amount, text, at, facts, ids, bytes) = 0",
                            row -> row.getInt(1)))
                    .isOne();
        });
    }

    @Test
    void shouldRefuseTypeThatItCannotBind() {
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> jdbc.update("select ?", List.of(ID)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A parameter cannot be a java.util.");
        }
        assertThat(answer()).isOne();
    }

    @Test
    void shouldReturnFirstRowOrNone() {
        String sql = "select n from generate_series(?, 3) n order by n";

        assertThat(jdbc.first(sql, row -> row.getInt(1), 2)).contains(2);
        assertThat(jdbc.first(sql, row -> row.getInt(1), 4)).isEmpty();
        assertThatThrownBy(() -> jdbc.one(sql, row -> row.getInt(1), 4)).isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.list(sql, row -> row.getInt(1), 1)).containsExactly(1, 2, 3);
        assertThat(jdbc.list(sql, row -> row.getInt(1), 4)).isEmpty();
    }

    @Test
    void shouldMapEachKeyToItsLastRow() {
        String sql = "select n % 2 = 0, n from generate_series(1, ?) n order by n";

        Map<Boolean, Integer> some = jdbc.map(sql, row -> row.getBoolean(1), row -> row.getInt(2), 3);
        Map<Boolean, Integer> none = jdbc.map(sql, row -> row.getBoolean(1), row -> row.getInt(2), 0);

        assertThat(some).isEqualTo(Map.of(false, 3, true, 2));
        assertThat(none).isEmpty();
    }

    @Test
    void shouldKeepCauseOfFailureAndReturnConnection() {
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> jdbc.update("delete from no_such_table where id = ?", ID))
                    .isInstanceOf(DatabaseAccessException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("42P01"));
        }
        assertThat(answer()).isOne();
    }

    @Test
    void shouldReturnConnectionWhenMapperFails() {
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> jdbc.list("select 'x'", row -> row.getInt(1)))
                    .isInstanceOf(DatabaseAccessException.class);
            assertThatThrownBy(() -> jdbc.list("select 'x'", row -> TimeUnit.valueOf(row.getString(1))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(answer()).isOne();
    }

    @Test
    void shouldLetFailuresBeClassified() {
        Throwable timeout =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jdbc.execute("set local statement_timeout = '50ms'");
                    jdbc.execute("select pg_sleep(20)");
                }));
        Throwable refused = catchThrowable(() -> jdbc.execute("""
                do $$ begin raise exception 'pretended' using errcode = '53300'; end $$
                """));
        Throwable conflict = catchThrowable(() -> jdbc.execute("""
                do $$ begin raise exception 'pretended' using errcode = '40001'; end $$
                """));

        assertThat(DatabaseFailures.isStatementTimeout(timeout)).isTrue();
        assertThat(DatabaseFailures.isUnavailable(refused)).isTrue();
        assertThat(DatabaseFailures.isConcurrentModification(conflict)).isTrue();
        assertThat(DatabaseFailures.isUnavailable(conflict)).isFalse();
    }

    @Test
    void shouldReturnNothingOfAQueryAboveItsTimeLimitAndLimitNoOtherQuery() {
        Optional<Integer> slow = timeLimitedQuery.within(
                Duration.ofMillis(50), () -> jdbc.one("select 1 from pg_sleep(20)", row -> row.getInt(1)));
        Optional<Integer> fast = timeLimitedQuery.within(Duration.ofSeconds(10), this::answer);

        assertThat(slow).isEmpty();
        assertThat(fast).contains(1);
        String limit = jdbc.one("select current_setting('statement_timeout')", row -> row.getString(1));
        assertThat(limit).isNotEqualTo("50ms");
    }

    @Test
    void shouldThrowOtherFailuresOfALimitedQuery() {
        assertThatThrownBy(() -> timeLimitedQuery.within(Duration.ofSeconds(10), () -> {
                    jdbc.execute("select 1 / 0");
                    return true;
                }))
                .isInstanceOf(DatabaseAccessException.class);
    }

    @Test
    void shouldJoinConditionsWithTheirParametersInOrder() {
        Conditions conditions = new Conditions();
        assertThat(conditions.sql()).isEqualTo("true");

        conditions.add("a between ? and ?", 1, 2);
        conditions.addIfPresent("b = ?", null);
        conditions.addIfPresent("c = ?", "x");
        conditions.add("not d");

        assertThat(conditions.sql()).isEqualTo("a between ? and ? and c = ? and not d");
        assertThat(conditions.parameters()).containsExactly(1, 2, "x");
    }

    @Test
    void shouldJoinTransactionAndRunAloneWithoutOne() {
        QuarkusTransaction.requiringNew().run(() -> assertThat(transactionId()).isEqualTo(transactionId()));

        assertThat(transactionId()).isNotEqualTo(transactionId());
    }

    @Test
    void shouldUndoStatementsWithTheTransaction() {
        UUID row = UUID.randomUUID();
        QuarkusTransaction.begin();
        int inserted = jdbc.update(
                "insert into failing_row values ('jdbc-test', ?, 1, ?, ?, ?, 'x')", row, MOMENT, MOMENT, MOMENT);
        QuarkusTransaction.rollback();

        assertThat(inserted).isOne();
        assertThat(jdbc.first("select 1 from failing_row where row_id = ?", found -> found.getInt(1), row))
                .isEmpty();
    }

    @Test
    void shouldSendLargeBatchWithOneStatement() {
        CountedStatements counted = new CountedStatements(database);
        Jdbc countedJdbc = new Jdbc(counted.database());
        List<Integer> numbers = IntStream.range(0, 25_000).boxed().toList();

        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.execute("create temporary table heap (number int primary key, text text) on commit drop");
            countedJdbc.batch(
                    "insert into heap values (?, ?)",
                    numbers,
                    number -> Jdbc.parameters(number, number % 3 == 0 ? null : "t" + number));

            assertThat(counted.count()).isOne();
            assertThat(jdbc.<String>one(
                            "select count(*) || ' ' || count(text) || ' ' || sum(number) from heap",
                            row -> row.getString(1)))
                    .isEqualTo("25000 16666 312487500");
        });
    }

    @Test
    void shouldSendNothingForEmptyBatch() {
        CountedStatements counted = new CountedStatements(database);

        new Jdbc(counted.database()).batch("insert into no_such_table values (?)", List.of(), Jdbc::parameters);

        assertThat(counted.count()).isZero();
    }

    @Test
    void shouldReadWholeResultRowByRow() {
        List<UUID> ids = jdbc.query(
                "select * from unnest(?) union all select * from unnest(?)",
                rows -> {
                    List<UUID> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(Columns.firstUuid(rows));
                    }
                    return read;
                },
                SqlArray.uuids(List.of(ID)),
                SqlArray.uuids(List.of(ID)));

        assertThat(ids).containsExactly(ID, ID);
    }

    private int answer() {
        return jdbc.one("select 1", row -> row.getInt(1));
    }

    private long transactionId() {
        return jdbc.one("select pg_current_xact_id()::text::bigint", row -> row.getLong(1));
    }
}
