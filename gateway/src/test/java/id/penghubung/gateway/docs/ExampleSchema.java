package id.penghubung.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * Schemas of an OpenAPI document, to validate its examples.
 *
 * <p>Stricter than the document: a member that the schema does not name is a violation, so that an example cannot keep the
 * old name of a renamed member. {@code format} is validated.
 */
final class ExampleSchema {

    private final JsonNode components;

    ExampleSchema(JsonNode document) {
        components = document.path("components").deepCopy();
        components.path("schemas").forEach(ExampleSchema::close);
    }

    /** Returns the violations of an example; empty if it is valid. */
    List<Error> violations(JsonNode schema, JsonNode example) {
        ObjectNode root = schema.deepCopy();
        root.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(example, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
            object.path("properties").forEach(ExampleSchema::close);
        }
    }
}
