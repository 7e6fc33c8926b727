package id.penghubung.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares the OpenAPI document of the running service with the committed document. */
public final class OpenApiDocument {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    private OpenApiDocument() {}

    /** Fails if the two documents differ; with {@code -Dopenapi.renew=true} it replaces the committed document instead. */
    public static void requireUpToDate() {
        String running = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("openapi.renew")) {
                Files.writeString(COMMITTED, running);
            }
            assertThat(content(running))
                    .as(
                            "The API differs from openapi.yaml. If this is intended, run this test with -Dopenapi.renew=true "
                                    + "and review the change like code.")
                    .isEqualTo(content(Files.readString(COMMITTED)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Parses a document for comparison. The order of schema members varies and does not matter. */
    private static JsonNode content(String document) throws IOException {
        return new YAMLMapper().readTree(document);
    }
}
