package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchDeletionTest {

    private static final int LIMIT = 10;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldDeleteUntilFewerRowsThanLimitAreLeftEachInItsTransaction() {
        List<Long> transactions = new ArrayList<>();
        int[] left = {25};

        BatchDeletion.deleteAll(LIMIT, limit -> {
            transactions.add(transactionId());
            assertThat(transactionId()).isEqualTo(transactions.getLast());
            int deleted = Math.min(limit, left[0]);
            left[0] -= deleted;
            return deleted;
        });

        assertThat(left[0]).isZero();
        assertThat(transactions).hasSize(3);
        assertThat(new HashSet<>(transactions)).hasSize(3);
    }

    @Test
    void shouldRefuseToRunInOneLargeTransaction() {
        QuarkusTransaction.begin();
        try {
            assertThatThrownBy(() -> BatchDeletion.deleteAll(LIMIT, limit -> 0)).isInstanceOf(RuntimeException.class);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private long transactionId() {
        return jdbc.one("select pg_current_xact_id()::text::bigint", row -> row.getLong(1));
    }
}
