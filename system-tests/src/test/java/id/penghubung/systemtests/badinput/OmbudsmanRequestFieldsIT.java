package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.keycloak.DemoRealm;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each day, time and number in the requests about matters, with values beyond what can be stored. */
@SystemTest
class OmbudsmanRequestFieldsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final List<String> METHODS = List.of("post", "put", "patch");
    private static final String UNKNOWN_ID = "0198b3c4-0000-7000-8000-000000000000";

    private static final Pattern FIRST_ROLE = Pattern.compile("^Roles: `([^`]+)`", Pattern.MULTILINE);

    /** By the format of the field, or its type. */
    private static final Map<String, List<String>> BEYOND = Map.of(
            "date-time", List.of("\"+1000000000-12-31T23:59:59Z\"", "999999999999999999"),
            "date", List.of("\"+999999999-12-31\"", "\"-0001-01-01\""),
            "integer", List.of("99999999999999999999", "1.5"));

    private final SystemUnderTest system;

    OmbudsmanRequestFieldsIT(SystemUnderTest system) {
        this.system = system;
    }

    /** A request whose body has nothing but one field with a wrong value. */
    private record Probe(String pointer, JsonNode body) {

        static Stream<Probe> of(JsonNode schema) {
            var format = schema.path("format").asText();
            var kind = BEYOND.containsKey(format) ? format : schema.path("type").asText();
            return switch (kind) {
                case "array" ->
                    of(resolved(schema.path("items")))
                            .map(probe -> new Probe(
                                    "/0" + probe.pointer, JSON.createArrayNode().add(probe.body)));
                case "object" ->
                    schema.path("properties")
                            .propertyStream()
                            .flatMap(field -> of(resolved(field.getValue())).map(probe -> probe.in(field.getKey())));
                default -> BEYOND.getOrDefault(kind, List.of()).stream().map(value -> new Probe("", json(value)));
            };
        }

        private Probe in(String field) {
            return new Probe("/" + field + pointer, JSON.createObjectNode().set(field, body));
        }
    }

    static Stream<Arguments> probes() {
        return DOCUMENT.path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/v1/ombudsman/"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .flatMap(operation -> probesOf(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private static Stream<Arguments> probesOf(String path, String method, JsonNode operation) {
        var role = FIRST_ROLE.matcher(operation.path("description").asText());
        var account = role.find() ? accountOf(role.group(1)) : "";
        return Probe.of(resolved(operation.at("/requestBody/content/application~1json/schema")))
                .map(probe -> argumentSet(
                        method + " " + path + ": " + probe.body,
                        method.toUpperCase(Locale.ROOT),
                        path.replaceAll("\\{\\w+}", UNKNOWN_ID),
                        account,
                        probe));
    }

    private static String accountOf(String role) {
        return new DemoRealm(Checkout.find())
                .accounts().stream()
                        .filter(account -> account.role().equals(role))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("The demo has no account with the role " + role))
                        .name();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void shouldNameTheFieldThatIsBeyondWhatCanBeStored(String method, String path, String account, Probe probe) {
        var client =
                system.withoutToken().withToken(system.tokens().of(account)).with("Content-Type", "application/json");

        BilingualProblem.to(language ->
                        client.in(language).exchange(method, path, probe.body().toString()))
                .hasType(400, "validation-failed")
                .hasErrorAt("#" + probe.pointer());
    }

    /** Follows a reference, also of a value that may be absent. */
    private static JsonNode resolved(JsonNode schema) {
        if (schema.path("anyOf").isArray()) {
            return resolved(schema.path("anyOf").get(0));
        }
        var reference = schema.path("$ref").asText();
        var found = reference.isEmpty() ? schema : DOCUMENT.at(reference.substring(1));
        assertThat(found.isMissingNode() && !reference.isEmpty()).as(reference).isFalse();
        return reference.isEmpty() ? found : resolved(found);
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper()
                    .readTree(Checkout.find()
                            .root()
                            .resolve("focal-point-service/openapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
