package id.penghubung.focalpoint;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.testing.OpenApiDocument;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The API matches the committed OpenAPI document. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiDocumentTest {

    @Test
    void shouldMatchTheCommittedDocument() {
        OpenApiDocument.requireUpToDate();
    }
}
