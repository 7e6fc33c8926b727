package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackConfigTest {

    @Test
    void shouldChooseADifferentFreePortForEachPart() {
        var config = StackConfig.onFreePorts(Path.of("target/somewhere")).withPortsChosen();

        assertThat(new HashSet<>(config.ports().values()))
                .hasSize(Part.values().length)
                .doesNotContain(0);
    }

    @Test
    void shouldCombineTheSettingsOfOnePart() {
        var config = StackConfig.standard(Path.of("data"))
                .withEnvironment(Part.GATEWAY, "A", "1")
                .withEnvironment(Part.GATEWAY, "B", "2")
                .withJvmFlag(Part.ROUTING, "-Xmx200m")
                .withReplicas(Part.COMPLAINTS, 2);

        assertThat(config.environment()).containsExactly(Map.entry(Part.GATEWAY, Map.of("A", "1", "B", "2")));
        assertThat(config.jvmFlags().get(Part.ROUTING)).containsExactly("-Xmx200m");
        assertThat(config.replicasOf(Part.COMPLAINTS)).isEqualTo(2);
        assertThat(config.replicasOf(Part.ROUTING)).isEqualTo(1);
    }
}
