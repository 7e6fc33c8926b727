package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docker-compose.yml} as Compose sees it: anchors resolved, variables not yet filled in. */
record ComposeFile(JsonNode root) {

    static final List<String> BACKENDS =
            List.of("complaints-service", "routing-service", "focal-point-service", "quality-service");

    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)([^}]*)}");

    /**
     * A variable and the rule for a missing value.
     *
     * @param rule text after the name, such as {@code :?message} or {@code :-default}
     */
    record Variable(String name, String rule) {

        boolean isRequired() {
            return rule.startsWith(":?") && rule.length() > 2;
        }

        /** Returns true if there is a default, which may be empty. */
        boolean hasDefault() {
            return rule.startsWith(":-") || rule.startsWith(":+");
        }
    }

    static ComposeFile read() {
        return new ComposeFile(CheckoutFiles.yaml("docker-compose.yml"));
    }

    Stream<Map.Entry<String, JsonNode>> services() {
        return root.path("services").propertyStream();
    }

    JsonNode service(String name) {
        return root.path("services").path(name);
    }

    String environment(String service, String variable) {
        return service(service).path("environment").path(variable).asText();
    }

    /**
     * Returns the networks of a service, which are a list, or keys if the service has a fixed address in one of them.
     */
    List<String> networks(String service) {
        JsonNode networks = service(service).path("networks");
        return networks.isObject()
                ? networks.propertyStream().map(Map.Entry::getKey).toList()
                : networks.valueStream().map(JsonNode::asText).toList();
    }

    /** Returns the fixed address of a service in a network; empty if it has none. */
    String fixedAddress(String service, String network) {
        return service(service)
                .path("networks")
                .path(network)
                .path("ipv4_address")
                .asText();
    }

    /** Returns the address range of a network. */
    String subnet(String network) {
        return root.path("networks").path(network).at("/ipam/config/0/subnet").asText();
    }

    /** Returns true for a service that runs permanently, and false for a job that ends. */
    static boolean isLongRunning(JsonNode service) {
        return !service.path("restart").asText().equals("no");
    }

    Stream<Variable> variables() {
        return VARIABLE.matcher(root.toString()).results().map(match -> new Variable(match.group(1), match.group(2)));
    }

    /**
     * Returns the environment of a service with its variables filled in.
     *
     * @param settings the lines of {@code .env}
     */
    Map<String, String> environment(String service, Map<String, String> settings) {
        return service(service)
                .path("environment")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        variable -> filledIn(variable.getValue().asText(), settings)));
    }

    private static String filledIn(String text, Map<String, String> settings) {
        return VARIABLE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(value(settings.getOrDefault(match.group(1), ""), match.group(2))));
    }

    private static String value(String setting, String rule) {
        String rest = rule.length() < 2 ? "" : rule.substring(2);
        return switch (rule.length() < 2 ? "" : rule.substring(0, 2)) {
            case ":-" -> setting.isEmpty() ? rest : setting;
            case ":+" -> setting.isEmpty() ? "" : rest;
            default -> setting;
        };
    }

    /** Returns the files of the checkout that a service mounts, as {@code source:target:mode}. */
    Stream<String> mountedFiles(String service) {
        return service(service)
                .path("volumes")
                .valueStream()
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"));
    }
}
