package id.penghubung.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.host.Checkout;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayLimitsTest {

    @Test
    void shouldNameTheVariableOfALimit() {
        assertThat(GatewayLimits.variable("failed-tokens.requests"))
                .isEqualTo("PENGHUBUNG_GATEWAY_LIMITS_FAILED_TOKENS_REQUESTS");
    }

    @Test
    void shouldRemoveRatesThatTheGatewayHas() {
        var gateway = Checkout.find().properties("gateway/src/main/resources/application.properties");

        assertThat(GatewayLimits.withoutRates())
                .hasSize(4)
                .containsEntry("PENGHUBUNG_GATEWAY_LIMITS_CREATE_REQUESTS", GatewayLimits.NO_LIMIT);
        assertThat(gateway.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(GatewayLimits.PREFIX))
                        .map(key -> GatewayLimits.variable(key.substring(GatewayLimits.PREFIX.length()))))
                .containsAll(GatewayLimits.withoutRates().keySet());
    }

    @Test
    void shouldKeepFiniteLimitsInALocalStack() {
        Map<String, String> limits = GatewayLimits.ofLocalStack();

        assertThat(limits).isNotEmpty().doesNotContainValue(GatewayLimits.NO_LIMIT);
        assertThat(limits.keySet()).containsAll(GatewayLimits.withoutRates().keySet());
    }
}
