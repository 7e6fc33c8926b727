package id.penghubung.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Completes what annotations cannot express: the property that selects a variant, and the type of response headers. */
final class SchemaConventions {

    private SchemaConventions() {}

    /**
     * Adds the discriminator property to each variant, with its one value. Without it, a document that selects one variant
     * matches all of them.
     */
    static void completeVariants(@Nullable Map<String, Schema> schemas) {
        if (schemas == null) {
            return;
        }
        for (Schema schema : List.copyOf(schemas.values())) {
            if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
                String property = schema.getDiscriminator().getPropertyName();
                schema.getDiscriminator().getMapping().forEach((value, reference) -> {
                    Schema variant = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
                    if (variant != null) {
                        addConstant(variant, property, value);
                    }
                });
            }
        }
    }

    private static void addConstant(Schema variant, String property, String value) {
        variant.addProperty(
                property,
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).constValue(value));
        variant.addRequired(property);
    }

    /** Declares response headers without a type as text. */
    static void completeHeaders(Operation operation) {
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            Map<String, Header> headers = response.getHeaders();
            if (headers != null) {
                headers.values().stream()
                        .filter(header -> header.getSchema() == null && header.getContent() == null)
                        .forEach(header ->
                                header.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
        }
    }
}
