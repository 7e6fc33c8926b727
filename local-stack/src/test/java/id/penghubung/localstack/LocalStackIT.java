package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.localstack.host.StackException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @TempDir
    Path data;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private StackConfig config = StackConfig.onFreePorts(Path.of("."));

    @BeforeEach
    void chooseDatabaseOnly() {
        config = StackConfig.onFreePorts(data).withOnly(Set.of(Part.POSTGRESQL));
    }

    @AfterEach
    void assertNothingIsLeftRunning() {
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(command -> command.contains(data.toString())))
                .isEmpty();
    }

    @Test
    void shouldKeepItsDataBetweenRunsUnlessAFreshStartIsRequested() throws SQLException {
        try (var first = LocalStack.start(config, StackListener.NONE)) {
            first.postgres().createDatabase("kept");
        }
        try (var second = LocalStack.start(config, StackListener.NONE)) {
            assertThat(databases(second)).contains("kept");
        }

        try (var third = LocalStack.start(config.withFresh(true), StackListener.NONE)) {
            assertThat(databases(third)).doesNotContain("kept");
        }
    }

    @Test
    void shouldRejectASecondRunOnTheSameData() {
        try (var first = LocalStack.start(config, StackListener.NONE)) {
            assertThatThrownBy(() -> LocalStack.start(config, StackListener.NONE))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("already running on %s as process".formatted(data));
            assertThat(first.postgres().isRunning()).isTrue();
        }
    }

    @Test
    void shouldNameThePortThatIsInUse() {
        try (var first = LocalStack.start(config, StackListener.NONE)) {
            int taken = first.config().port(Part.POSTGRESQL);
            var second = config.withData(data.resolve("second")).withPort(Part.POSTGRESQL, taken);

            assertThatThrownBy(() -> LocalStack.start(second, StackListener.NONE))
                    .hasMessage(
                            "Port %d for postgresql is in use; stop what listens there, or choose another port with "
                                            .formatted(taken)
                                    + "the environment variable PENGHUBUNG_POSTGRESQL_PORT.");
        }
    }

    @Test
    void shouldReportAPartOfTheRunningStackThatEnds() {
        try (var stack = LocalStack.start(config, new FailureListener())) {
            var server = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                    .findFirst()
                    .orElseThrow();

            server.destroyForcibly();

            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(failures).singleElement().asString().contains("postgresql ended"));
            assertThat(stack.postgres().isRunning()).isFalse();
        }
    }

    private static List<String> databases(LocalStack stack) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl("postgres"), "postgres", "postgres");
                var rows = connection.createStatement().executeQuery("select datname from pg_database")) {
            var names = new java.util.ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private final class FailureListener implements StackListener {
        @Override
        public void failed(String message) {
            failures.add(message);
        }
    }
}
