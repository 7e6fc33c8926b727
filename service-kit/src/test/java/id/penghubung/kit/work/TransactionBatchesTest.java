package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a transaction writes together. */
@QuarkusTest
class TransactionBatchesTest {

    @Inject
    TransactionSynchronizationRegistry transactions;

    private final List<List<String>> written = new ArrayList<>();
    private TransactionBatches<String> batches;

    @BeforeEach
    void collectBatches() {
        batches = new TransactionBatches<>(transactions, written::add);
    }

    @Test
    void shouldWriteTheRowsOfATransactionTogetherBeforeItCommits() {
        QuarkusTransaction.disallowingExisting().run(() -> {
            batches.add(List.of("a"));
            batches.add(List.of("b", "c"));
            assertThat(written).isEmpty();
        });

        assertThat(written).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void shouldWriteRowsEarlierThatTheTransactionReads() {
        QuarkusTransaction.disallowingExisting().run(() -> {
            batches.add(List.of("a"));
            batches.write();
            batches.write();
            batches.add(List.of("b"));
        });

        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void shouldDiscardTheRowsOfATransactionThatIsRolledBack() {
        QuarkusTransaction.begin();
        batches.add(List.of("a"));
        QuarkusTransaction.rollback();

        QuarkusTransaction.disallowingExisting().run(() -> batches.add(List.of("b")));

        assertThat(written).containsExactly(List.of("b"));
    }

    @Test
    void shouldRefuseRowsOutsideATransaction() {
        assertThatThrownBy(() -> batches.add(List.of("a"))).isInstanceOf(IllegalStateException.class);

        batches.write();

        assertThat(written).isEmpty();
    }
}
