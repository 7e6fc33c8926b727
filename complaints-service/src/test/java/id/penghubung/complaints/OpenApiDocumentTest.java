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

/** The committed document is what the service does; a change to it is reviewed like code. */
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
                .as("Renew complaints-service/openapi.yaml with -Dopenapi.renew=true and look at the difference")
                .isEqualTo(content(Files.readString(COMMITTED)));
    }

    /** What it says, whatever the order: members of one schema come out now this way, now that. */
    private static JsonNode content(String document) throws IOException {
        return new YAMLMapper().readTree(document);
    }
}
