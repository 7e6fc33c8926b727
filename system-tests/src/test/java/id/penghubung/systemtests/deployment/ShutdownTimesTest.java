package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that all parts have enough time to stop. */
class ShutdownTimesTest {

    private static final String SERVICES = "service-kit/src/main/resources/META-INF/microprofile-config.properties";
    private static final String GATEWAY = "gateway/src/main/resources/application.properties";

    /** From the end of requests to the end of the process: consumers leave their groups, a relay ends its cycle. */
    private static final Duration SHUTDOWN_OVERHEAD = Duration.ofSeconds(5);

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void shouldGiveEveryServiceEnoughTimeToStop() {
        assertThat(Stream.concat(ComposeFile.BACKENDS.stream(), Stream.of("gateway")))
                .allSatisfy(service -> {
                    var file = service.equals("gateway") ? GATEWAY : SERVICES;
                    var needed = time(file, "quarkus.shutdown.delay")
                            .plus(time(file, "quarkus.shutdown.timeout"))
                            .plus(SHUTDOWN_OVERHEAD);
                    assertThat(seconds(compose.service(service)
                                    .path("stop_grace_period")
                                    .asText()))
                            .as("stop_grace_period of %s", service)
                            .isGreaterThanOrEqualTo(needed);
                });
    }

    @Test
    void shouldServeUntilTheGatewayDetectsTheShutdown() {
        assertThat(setting(SERVICES, "quarkus.shutdown.delay-enabled")).isEqualTo("true");
        assertThat(time(SERVICES, "quarkus.shutdown.delay"))
                .as("a probe each 0.5 s, a second for its answer, and two more for requests that wait for a connection")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }

    private static Duration time(String file, String key) {
        return seconds(setting(file, key));
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text.strip());
    }

    private static String setting(String file, String key) {
        return CheckoutFiles.properties(file).getProperty(key, "");
    }
}
