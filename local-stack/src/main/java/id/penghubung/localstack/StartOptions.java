package id.penghubung.localstack;

import id.penghubung.localstack.host.StackException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Options from the command line and the environment.
 *
 * @param config the resulting configuration of the stack
 * @param help whether only the help text is requested
 */
record StartOptions(StackConfig config, boolean help) {

    static final String HELP = """
            Usage: ./start [options]

            Starts PostgreSQL, Kafka, Keycloak and the five services of Penghubung on this machine. Ctrl-C stops them.

              --fresh               delete the data of earlier runs first
              --gateway-port N      port of the gateway, the only entry point (default 8080)
              --keycloak-port N     port of Keycloak (default 8180)
              --data DIR            folder of data and logs (default .local)
              --only A,B,…          start only these parts: %s
              --help                this page

            Environment:
              PENGHUBUNG_DATA       as --data
            %s
            %s
              JAVA_HOME             a JDK of version 21 or later
            """.formatted(partNames(), variables(), metricsVariables());

    private static final int HIGHEST_PORT = 65_535;

    /** @throws StackException if an option is unknown or its value is invalid */
    static StartOptions parse(List<String> arguments, Map<String, String> environment, Path defaultData) {
        var config = StackConfig.standard(Path.of(environment.getOrDefault("PENGHUBUNG_DATA", defaultData.toString())));
        for (var part : Part.values()) {
            var port = environment.get(part.portVariable());
            if (port != null) {
                config = config.withPort(part, port(part.portVariable(), port));
            }
            var metricsPort = environment.get(part.metricsPortVariable());
            if (part.isService() && metricsPort != null) {
                config = config.withMetricsPort(part, port(part.metricsPortVariable(), metricsPort));
            }
        }
        boolean help = false;
        for (var remaining = arguments.iterator(); remaining.hasNext(); ) {
            var option = remaining.next();
            switch (option) {
                case "--fresh" -> config = config.withFresh(true);
                case "--gateway-port" ->
                    config = config.withPort(Part.GATEWAY, port(option, valueOf(option, remaining)));
                case "--keycloak-port" ->
                    config = config.withPort(Part.KEYCLOAK, port(option, valueOf(option, remaining)));
                case "--data" -> config = config.withData(Path.of(valueOf(option, remaining)));
                case "--only" -> config = config.withOnly(parts(valueOf(option, remaining)));
                case "--help", "-h" -> help = true;
                default ->
                    throw new StackException("There is no option %s; ./start --help lists them.".formatted(option));
            }
        }
        return new StartOptions(config, help);
    }

    private static String valueOf(String option, Iterator<String> remaining) {
        if (!remaining.hasNext()) {
            throw new StackException("%s needs a value.".formatted(option));
        }
        return remaining.next();
    }

    private static int port(String name, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(name, text);
        }
        throw notAPort(name, text);
    }

    private static StackException notAPort(String name, String text) {
        return new StackException("%s must be a port from 1 to %d, not '%s'.".formatted(name, HIGHEST_PORT, text));
    }

    private static Set<Part> parts(String names) {
        var parts = EnumSet.noneOf(Part.class);
        for (var name : names.split(",", -1)) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.displayName().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new StackException(
                            "There is no part '%s'; the parts are %s.".formatted(name.strip(), partNames()))));
        }
        return parts;
    }

    private static String partNames() {
        return Arrays.stream(Part.values()).map(Part::displayName).collect(Collectors.joining(", "));
    }

    private static String variables() {
        return Arrays.stream(Part.values())
                .map(part -> "  %-32s port of %s (default %d)"
                        .formatted(part.portVariable(), part.displayName(), part.defaultPort()))
                .collect(Collectors.joining("\n"));
    }

    private static String metricsVariables() {
        return Arrays.stream(Part.values())
                .filter(Part::isService)
                .map(part -> "  %-32s port of its metrics (default %d)"
                        .formatted(part.metricsPortVariable(), part.defaultMetricsPort()))
                .collect(Collectors.joining("\n"));
    }
}
