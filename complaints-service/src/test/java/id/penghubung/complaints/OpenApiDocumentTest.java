package id.penghubung.complaints;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.OpenApiDocument;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document must match the service. Changes of the document are reviewed like code. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiDocumentTest {

    @Test
    void shouldMatchTheCommittedDocument() {
        OpenApiDocument.requireUpToDate();
    }
}
