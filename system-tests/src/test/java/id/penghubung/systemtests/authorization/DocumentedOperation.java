package id.penghubung.systemtests.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.localstack.host.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the committed OpenAPI documents of all services.
 *
 * @param path with the names of its parameters in braces
 * @param target the path with values that exist nowhere
 * @param roles the roles that the document names; none if no token is needed
 * @param mediaType of the body, or empty if there is none
 */
record DocumentedOperation(String method, String path, String target, Set<String> roles, String mediaType) {

    private static final String DOCUMENT = "openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ROLES = Pattern.compile("^Roles: (.+)\\.$", Pattern.MULTILINE);
    private static final Pattern ROLE = Pattern.compile("`([^`]+)`");

    /** By the name of the parameter; a service exists, because the gateway knows no other. All others are UUIDs. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "code",
            "TIDAK_ADA",
            "date",
            "2099-12-30",
            "year",
            "2099",
            "trackingNumber",
            "2222-2222-2222",
            "service",
            "routing-service");

    private static final String UNKNOWN_ID = "0198b3c4-0000-7000-8000-000000000000";

    /** Returns method and path, as in {@code GET /v1/cases/{id}}. */
    String name() {
        return method + ' ' + path;
    }

    /** Returns whether the operation only reads. */
    boolean reads() {
        return method.equals("GET");
    }

    /** Returns the operations of all modules that have an OpenAPI document. One that all services have counts once. */
    static List<DocumentedOperation> all() {
        try (Stream<Path> folders = Files.list(Checkout.find().root())) {
            return folders.map(folder -> folder.resolve(DOCUMENT))
                    .filter(Files::isRegularFile)
                    .flatMap(DocumentedOperation::of)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DocumentedOperation> of(Path document) {
        try {
            return new YAMLMapper()
                    .readTree(document.toFile())
                    .path("paths")
                    .propertyStream()
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .map(operation -> of(path.getKey(), operation.getKey(), operation.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentedOperation of(String path, String method, JsonNode operation) {
        return new DocumentedOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                PARAMETER.matcher(path).replaceAll(DocumentedOperation::unknownValue),
                rolesOf(operation.path("description").asText()),
                operation
                        .at("/requestBody/content")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(""));
    }

    private static String unknownValue(MatchResult parameter) {
        return Matcher.quoteReplacement(UNKNOWN.getOrDefault(parameter.group(1), UNKNOWN_ID));
    }

    private static Set<String> rolesOf(String description) {
        return ROLES.matcher(description)
                .results()
                .flatMap(sentence -> ROLE.matcher(sentence.group(1)).results())
                .map(role -> role.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
