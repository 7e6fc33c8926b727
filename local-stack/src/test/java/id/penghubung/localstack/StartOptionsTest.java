package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.localstack.host.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {

    private static final Path DATA = Path.of("/checkout/.local");

    @Test
    void shouldRunEverythingOnTheDocumentedPorts() {
        var config = parse(List.of(), Map.of());

        assertThat(config.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(config.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(config.port(Part.KEYCLOAK)).isEqualTo(8180);
        assertThat(config.data()).isEqualTo(DATA);
        assertThat(config.fresh()).isFalse();
    }

    @Test
    void shouldApplyCommandLineOptions() {
        var config = parse(
                List.of(
                        "--fresh",
                        "--gateway-port",
                        "9080",
                        "--keycloak-port",
                        "9180",
                        "--data",
                        "/tmp/other",
                        "--only",
                        "postgresql, kafka"),
                Map.of());

        assertThat(config.fresh()).isTrue();
        assertThat(config.port(Part.GATEWAY)).isEqualTo(9080);
        assertThat(config.port(Part.KEYCLOAK)).isEqualTo(9180);
        assertThat(config.data()).isEqualTo(Path.of("/tmp/other"));
        assertThat(config.parts()).containsExactlyInAnyOrder(Part.POSTGRESQL, Part.KAFKA);
    }

    @Test
    void shouldReadTheOtherPortsFromTheEnvironment() {
        var config = parse(List.of(), Map.of("PENGHUBUNG_FOCAL_POINT_PORT", "9083", "PENGHUBUNG_DATA", "/tmp/else"));

        assertThat(config.port(Part.FOCAL_POINT)).isEqualTo(9083);
        assertThat(config.data()).isEqualTo(Path.of("/tmp/else"));
    }

    @Test
    void shouldPreferTheCommandLineOverTheEnvironment() {
        var config = parse(List.of("--gateway-port", "9080"), Map.of("PENGHUBUNG_GATEWAY_PORT", "7080"));

        assertThat(config.port(Part.GATEWAY)).isEqualTo(9080);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --bogus             | There is no option --bogus; ./start --help lists them.
            --gateway-port      | --gateway-port needs a value.
            --gateway-port x    | --gateway-port must be a port from 1 to 65535, not 'x'.
            --keycloak-port 0   | --keycloak-port must be a port from 1 to 65535, not '0'.
            """)
    void shouldExplainInvalidOptionsInOneSentence(String line, String message) {
        assertThatThrownBy(() -> parse(List.of(line.split(" ", -1)), Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessage(message);
    }

    @Test
    void shouldNameThePartsWhenOneIsUnknown() {
        assertThatThrownBy(() -> parse(List.of("--only", "mysql"), Map.of()))
                .hasMessageStartingWith("There is no part 'mysql'; the parts are postgresql, kafka,");
    }

    private static StackConfig parse(List<String> arguments, Map<String, String> environment) {
        return StartOptions.parse(arguments, environment, DATA).config();
    }
}
