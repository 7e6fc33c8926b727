package id.penghubung.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.penghubung.kit.jdbc.Jdbc;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FailureDescriptionTest {

    @Test
    void shouldNameCallerOfJdbcHelper() {
        PGSimpleDataSource nobodyListens = new PGSimpleDataSource();
        nobodyListens.setPortNumbers(new int[] {1});
        nobodyListens.setUser("Budi Santoso");
        Jdbc jdbc = new Jdbc(nobodyListens);

        Throwable failure = catchThrowable(() -> jdbc.update("delete from failing_row"));

        assertThat(FailureDescription.of(failure))
                .startsWith("DatabaseAccessException < PSQLException 08001")
                .contains(" at FailureDescriptionTest.")
                .doesNotContain("Budi");
    }

    @Test
    void shouldDescribeFailureWithoutItsMessage() {
        assertThat(FailureDescription.of(new IllegalStateException("Budi Santoso", new ArithmeticException("1 / 0"))))
                .startsWith("IllegalStateException < ArithmeticException at FailureDescriptionTest.")
                .doesNotContain("Budi");
    }
}
