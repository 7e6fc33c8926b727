package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as Compose sees it: anchors resolved, variables not yet filled in. */
record ComposeFile(JsonNode root) {

    static final List<String> BACKENDS = List.of("complaints-service", "routing-service", "focal-point-service");

    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)([^}]*)}");

    /**
     * A variable and what happens without it.
     *
     * @param rule what follows the name, such as {@code :?message} or {@code :-default}
     */
    record Variable(String name, String rule) {

        boolean isRequired() {
            return rule.startsWith(":?") && rule.length() > 2;
        }

        /** An empty one says that there is none. */
        boolean hasDefault() {
            return rule.startsWith(":-") || rule.startsWith(":+");
        }
    }

    static ComposeFile read() {
        // Not Jackson's own YAML reader: it does not resolve merge keys (<<).
        Object tree = new Yaml().load(House.text("docker-compose.yml"));
        return new ComposeFile(new ObjectMapper().valueToTree(tree));
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

    List<String> networks(String service) {
        return service(service)
                .path("networks")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** The addresses of a network. */
    String subnet(String network) {
        return root.path("networks").path(network).at("/ipam/config/0/subnet").asText();
    }

    /** Runs for ever, other than a job that does its work and ends. */
    static boolean isLongRunning(JsonNode service) {
        return !service.path("restart").asText().equals("no");
    }

    Stream<Variable> variables() {
        return VARIABLE.matcher(root.toString()).results().map(match -> new Variable(match.group(1), match.group(2)));
    }

    /** Files of the checkout that a service mounts, as {@code source:target:mode}. */
    Stream<String> mountedFiles(String service) {
        return service(service)
                .path("volumes")
                .valueStream()
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"));
    }
}
