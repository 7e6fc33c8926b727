package id.penghubung.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document must match the service. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void shouldMatchTheCommittedDocument() throws IOException {
        // When
        String running = given().accept("application/yaml").get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(COMMITTED, running);
        }

        // Then
        assertThat(content(running))
                .as("The API differs from routing-service/openapi.yaml. If this is intended, renew the document with "
                        + "`mvn test -pl routing-service -Dtest=OpenApiDocumentTest -Dopenapi.renew=true` "
                        + "and have the change reviewed.")
                .isEqualTo(content(Files.readString(COMMITTED)));
    }

    /** Parses a document for comparison. The order of schema members varies and does not matter. */
    private static JsonNode content(String document) throws IOException {
        return new YAMLMapper().readTree(document);
    }
}
