package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.host.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The gateway's limits as shipped, which replace the wider limits of the local stack. */
final class ShippedLimits {

    private static final String PREFIX = "penghubung.gateway.limits.";
    private static final List<String> POLICIES = List.of("read", "write", "create", "tracking", "failed-tokens");
    /** Defaults that are set in the gateway's code and not in a file. */
    private static final Map<String, String> CONCURRENT =
            Map.of("concurrent.per-address", "64", "concurrent.per-account", "32");

    private ShippedLimits() {}

    static StackConfig applyTo(StackConfig config) {
        Properties shipped = read();
        StackConfig changed = config;
        for (String policy : POLICIES) {
            String key = policy + ".requests";
            String value = shipped.getProperty(PREFIX + key);
            if (value == null) {
                throw new IllegalStateException("The gateway's settings do not contain " + PREFIX + key);
            }
            changed = set(changed, key, value);
        }
        for (Map.Entry<String, String> limit : CONCURRENT.entrySet()) {
            changed = set(changed, limit.getKey(), limit.getValue());
        }
        return changed;
    }

    private static StackConfig set(StackConfig config, String key, String value) {
        String name = (PREFIX + key).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return config.withEnvironment(Part.GATEWAY, name, value);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(
                Checkout.find().module("gateway").resolve("src/main/resources/application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
