package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.GatewayLimits;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.host.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Sets the gateway's limits to their shipped values, in place of the wider limits of the local stack. */
final class ShippedLimits {

    private static final List<String> POLICIES = List.of("read", "write", "create", "tracking", "failed-tokens");
    /** Defaults that are set in the gateway's code and not in a file. */
    private static final Map<String, String> CONCURRENT = Map.of(
            "concurrent.per-address", "64",
            "concurrent.per-account", "32",
            "event-streams.per-address", "64",
            "event-streams.per-account", "8");

    private ShippedLimits() {}

    static StackConfig applyTo(StackConfig config) {
        Properties shipped = Checkout.find().properties("gateway/src/main/resources/application.properties");
        StackConfig changed = config;
        for (String policy : POLICIES) {
            String key = policy + ".requests";
            String value = shipped.getProperty(GatewayLimits.PREFIX + key);
            if (value == null) {
                throw new IllegalStateException("The gateway's settings do not contain " + GatewayLimits.PREFIX + key);
            }
            changed = set(changed, key, value);
        }
        for (Map.Entry<String, String> limit : CONCURRENT.entrySet()) {
            changed = set(changed, limit.getKey(), limit.getValue());
        }
        return changed;
    }

    private static StackConfig set(StackConfig config, String key, String value) {
        return config.withEnvironment(Part.GATEWAY, GatewayLimits.variable(key), value);
    }
}
