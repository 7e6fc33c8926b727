package id.penghubung.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed documents of all services exist, agree with each other, and contain no dangling references. */
class MergedOpenApiDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("penghubung.root"));

    static List<String> services() {
        return MergedOpenApiDocument.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldHaveTheDocumentOfEveryService(String service) {
        assertThat(ROOT.resolve(service).resolve("openapi.yaml"))
                .as("each service commits its OpenAPI document at the top of its module")
                .exists();
    }

    @Test
    void shouldMergeTheCommittedDocuments() throws Exception {
        JsonNode merged = MergedOpenApiDocument.merge();

        Set<String> paths = new HashSet<>();
        merged.path("paths").fieldNames().forEachRemaining(paths::add);
        for (String service : MergedOpenApiDocument.SERVICES) {
            if (Files.exists(ROOT.resolve(service).resolve("openapi.yaml"))) {
                assertThat(MergedOpenApiDocumentTest.class.getResource("/openapi/" + service + "/openapi.yaml"))
                        .isNotNull();
            }
        }
        assertThat(paths).allMatch(path -> path.startsWith("/v1/") || path.equals("/.well-known/jwks.json"));
        assertThat(merged.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /** Ensures that a new resource of a service has a route: without one, clients cannot reach it. */
    @Test
    void shouldRouteEveryDocumentedPath() throws Exception {
        Properties settings = new Properties();
        try (InputStream file = MergedOpenApiDocumentTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        List<String> prefixes = settings.stringPropertyNames().stream()
                .filter(name -> name.matches("penghubung\\.gateway\\.routes\\.[a-z]+\\.prefixes"))
                .flatMap(name -> Stream.of(settings.getProperty(name).split(",")))
                .toList();

        // All services have the operations of their repair under their own names.
        List<String> paths = new ArrayList<>();
        MergedOpenApiDocument.merge()
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> MergedOpenApiDocument.SERVICES.forEach(
                        service -> paths.add(path.replace("{service}", service))));
        // A page of the gateway, which combines the keys of several services.
        paths.removeIf(path -> path.equals("/.well-known/jwks.json"));

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(prefixes)
                        .as("a route to %s", path)
                        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")));
    }
}
