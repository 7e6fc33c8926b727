package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.Checkout;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The limits of the gateway as an installation has them, in place of the wider ones of the stack on one machine. */
final class ShippedLimits {

    private static final String PREFIX = "penghubung.gateway.limits.";
    private static final List<String> POLICIES = List.of("read", "write", "create", "tracking", "failed-tokens");
    /** Defaults of the gateway that stand in no file. */
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
                throw new IllegalStateException("The gateway ships without " + PREFIX + key);
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
