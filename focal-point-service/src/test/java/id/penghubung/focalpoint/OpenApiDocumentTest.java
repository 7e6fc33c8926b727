package id.penghubung.focalpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API matches the committed OpenAPI document. */
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
                .as(
                        "The API differs from focal-point-service/openapi.yaml. If this is intended, renew the document with "
                                + "`mvn test -pl focal-point-service -Dtest=OpenApiDocumentTest -Dopenapi.renew=true` "
                                + "and have the change reviewed.")
                .isEqualTo(content(Files.readString(COMMITTED)));
    }

    /** Content of the document without its order: the order of schema members varies. */
    private static JsonNode content(String document) throws IOException {
        return new YAMLMapper().readTree(document);
    }
}
