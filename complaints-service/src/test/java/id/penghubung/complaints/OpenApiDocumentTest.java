package id.penghubung.complaints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(present)
                .as("Renew complaints-service/openapi.yaml with -Dopenapi.renew=true and look at the difference")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
