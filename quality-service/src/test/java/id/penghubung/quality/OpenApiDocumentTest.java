package id.penghubung.quality;

import id.penghubung.kit.testing.OpenApiDocument;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document must match the service. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiDocumentTest {

    @Test
    void shouldMatchTheCommittedDocument() {
        OpenApiDocument.requireUpToDate();
    }
}
