package id.penghubung.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalMeasuredStackTest {

    @Test
    void shouldApplyTheShippedLimitsDuringAnAttack() {
        StackConfig config =
                LocalMeasuredStack.withRoomForOneAccount(StackConfig.onFreePorts(Path.of("target", "unused")));

        assertThat(config.environment().get(Part.GATEWAY))
                .containsEntry("PENGHUBUNG_GATEWAY_LIMITS_TRACKING_REQUESTS", "30")
                .containsEntry("PENGHUBUNG_GATEWAY_LIMITS_FAILED_TOKENS_REQUESTS", "60")
                .containsEntry("PENGHUBUNG_GATEWAY_LIMITS_CONCURRENT_PER_ADDRESS", "64")
                .containsEntry("PENGHUBUNG_GATEWAY_LIMITS_CONCURRENT_PER_ACCOUNT", "32");
    }
}
