package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchDivisionTest {

    private static final List<Integer> ROWS =
            IntStream.rangeClosed(1, 500).boxed().toList();

    private final List<List<Integer>> transactions = new ArrayList<>();
    private final List<Integer> failedRows = new ArrayList<>();

    @Test
    void shouldFindFailingRows() {
        BatchDivision<Integer> division = division(soon(), Set.of(7, 8, 400), BatchDivisionTest::inputError);

        assertThat(division.divide(ROWS)).isEqualTo(new BatchOutcome(497, 3));

        assertThat(division.isComplete()).isTrue();
        assertThat(failedRows).containsExactly(7, 8, 400);
    }

    @Test
    void shouldLeaveRemainingRowsAfterTimeLimit() {
        BatchDivision<Integer> division = division(System.nanoTime(), Set.copyOf(ROWS), BatchDivisionTest::inputError);

        assertThat(division.divide(ROWS))
                .as("one row, so that every run makes progress")
                .isEqualTo(new BatchOutcome(0, 1));

        assertThat(division.isComplete()).isFalse();
        assertThat(transactions).hasSizeLessThan(10);
    }

    @Test
    void shouldRecordRowWithStatementTimeout() {
        BatchDivision<Integer> division = division(soon(), Set.of(100, 101, 499, 500), BatchDivisionTest::timeout);

        assertThat(division.divide(ROWS)).isEqualTo(new BatchOutcome(496, 4));

        assertThat(failedRows).containsExactly(100, 101, 499, 500);
    }

    @Test
    void shouldRecordNoRowIfDatabaseIsTooSlow() {
        BatchDivision<Integer> division = division(soon(), Set.copyOf(ROWS), BatchDivisionTest::timeout);

        assertThatThrownBy(() -> division.divide(ROWS)).isInstanceOf(UnfinishedRunException.class);

        assertThat(failedRows).isEmpty();
        assertThat(transactions).hasSizeLessThan(15);
    }

    @Test
    void shouldDoNothingWithoutRows() {
        assertThat(division(soon(), Set.of(), BatchDivisionTest::inputError).processAll(List.of()))
                .isEqualTo(BatchOutcome.NOTHING);
    }

    private BatchDivision<Integer> division(long end, Set<Integer> failing, Supplier<RuntimeException> failure) {
        return new BatchDivision<>(
                rows -> {
                    transactions.add(rows);
                    if (rows.stream().anyMatch(failing::contains)) {
                        throw failure.get();
                    }
                    return rows.size();
                },
                (row, cause) -> failedRows.add(row),
                any -> true,
                () -> false,
                end);
    }

    private static long soon() {
        return System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    }

    private static RuntimeException inputError() {
        return new IllegalArgumentException("not a number");
    }

    private static RuntimeException timeout() {
        return new IllegalStateException(new SQLException("canceling statement due to statement timeout", "57014"));
    }
}
