package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand connections without any traffic. */
@QuarkusTest
@WithTestResource(HostileServices.class)
@Timeout(300)
class IdleConnectionsTest extends AbuseTest {

    private static final int CONNECTIONS = 10_000;
    private static final int OTHER_FILES = 1_500;

    @Test
    void shouldServeOthersAndCloseTenThousandIdleConnections() throws Exception {
        assumeTrue(
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount()
                        >= CONNECTIONS + OTHER_FILES,
                "The limit of open files (ulimit -n) is below 11,500: too low for 10,000 connections");
        Process idleClients = start();
        try (BufferedReader output = idleClients.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open " + CONNECTIONS);

            for (int i = 0; i < 20; i++) {
                assertOrdinaryRequestIsAnswered();
            }

            assertThat(output.readLine()).isEqualTo("closed " + CONNECTIONS);
        } finally {
            idleClients.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private Process start() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        IdleConnections.class.getName(),
                        Integer.toString(gateway.getPort()),
                        Integer.toString(CONNECTIONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
