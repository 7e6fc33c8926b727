package id.penghubung.complaints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.penghubung.complaints.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document must match the service. Changes of the document are reviewed like code. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void shouldMatchTheCommittedDocument() throws IOException {
        String present = given().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(COMMITTED, present);
        }

        assertThat(content(present))
                .as("Renew complaints-service/openapi.yaml with -Dopenapi.renew=true and review the difference")
                .isEqualTo(content(Files.readString(COMMITTED)));
    }

    /** Parses a document for comparison. The order of schema members varies and does not matter. */
    private static JsonNode content(String document) throws IOException {
        return new YAMLMapper().readTree(document);
    }
}
