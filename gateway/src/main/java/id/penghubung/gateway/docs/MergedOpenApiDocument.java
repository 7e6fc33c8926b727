package id.penghubung.gateway.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merged OpenAPI document, created at the first request and cached. */
@Singleton
class MergedOpenApiDocument {

    /** Names of the services. The build copies the committed document of each service to {@code /openapi}. */
    static final List<String> SERVICES =
            List.of("complaints-service", "routing-service", "focal-point-service", "quality-service");

    private final Vertx vertx;
    private volatile @Nullable Future<Formats> formats;

    MergedOpenApiDocument(Vertx vertx) {
        this.vertx = vertx;
    }

    Future<Formats> formats() {
        Future<Formats> current = formats;
        if (current == null) {
            current = vertx.executeBlocking(MergedOpenApiDocument::render);
            formats = current;
        }
        return current;
    }

    /**
     * Serialized document.
     *
     * @param yaml default format
     * @param json format for clients that prefer JSON
     */
    record Formats(Buffer yaml, Buffer json) {}

    private static Formats render() throws IOException {
        ObjectNode merged = merge();
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
        return new Formats(
                PermanentBuffer.of(yaml.writeValueAsBytes(merged)),
                PermanentBuffer.of(new ObjectMapper().writeValueAsBytes(merged)));
    }

    /** Merges the documents that the build found. A service without a document is skipped. */
    static ObjectNode merge() throws IOException {
        YAMLMapper reader = new YAMLMapper();
        OpenApiMerger merger = new OpenApiMerger();
        for (String service : SERVICES) {
            try (InputStream document =
                    MergedOpenApiDocument.class.getResourceAsStream("/openapi/" + service + "/openapi.yaml")) {
                if (document != null) {
                    merger.add(service, reader.readTree(document));
                }
            }
        }
        return merger.merged();
    }
}
