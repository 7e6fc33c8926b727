package id.penghubung.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** JSON Schema of an event type; {@code format} is validated. */
record EventSchema(EventType type, JsonNode root) {

    static EventSchema of(EventType type) {
        return new EventSchema(type, EventJson.parse(TestFiles.text(resource(type))));
    }

    static String resource(EventType type) {
        return "/schemas/" + type.typeName() + ".schema.json";
    }

    /** Returns the violations of a body; empty if it is valid. */
    List<Error> violations(JsonNode body) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return schema.validate(
                body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** Returns the schema to which a reference in this file points, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
