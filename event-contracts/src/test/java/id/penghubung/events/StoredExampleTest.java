package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ensures that events of earlier releases stay readable, and that required fields stay required. */
class StoredExampleTest {

    private static final String ALL = "id.penghubung.events.StoredExample#all";
    private static final String WITHOUT_OPTIONAL_FIELDS = "id.penghubung.events.StoredExample#withoutOptionalFields";

    @ParameterizedTest
    @EnumSource
    void shouldHaveExampleOfFirstVersion(EventType type) {
        assertThat(StoredExample.of(type)).extracting(StoredExample::name).contains("1");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void shouldBeValid(StoredExample example) {
        assertThat(EventSchema.of(example.type()).violations(example.body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void shouldBeReadableWithAdditionalFields(StoredExample example) {
        ObjectNode withUnknownFields = example.body().deepCopy();
        addUnknownFields(withUnknownFields);

        DomainEvent event = EventJson.read(example.type(), withUnknownFields);

        assertThat(EventJson.write(event)).isEqualTo(example.body());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void shouldDeclareEveryFieldWithSameType(StoredExample example) {
        EventSchema schema = EventSchema.of(example.type());

        assertDeclared(example.body(), schema.root(), schema);
    }

    @ParameterizedTest
    @MethodSource(WITHOUT_OPTIONAL_FIELDS)
    void shouldRequireEveryRequiredField(StoredExample example) {
        EventSchema schema = EventSchema.of(example.type());

        assertRequired(example.body(), schema.root(), schema);
    }

    private static void addUnknownFields(ObjectNode node) {
        node.forEach(child -> {
            if (child instanceof ObjectNode object) {
                addUnknownFields(object);
            }
        });
        node.put("fieldOfALaterRelease", "unknown");
    }

    private static void assertDeclared(JsonNode body, JsonNode node, EventSchema schema) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode declared = schema.resolve(node.path("properties").path(field.getKey()));
            assertThat(declared.path("type").asText())
                    .as("declared type of %s", field.getKey())
                    .isEqualTo(typeOf(field.getValue()));
            assertDeclared(field.getValue(), declared, schema);
        }
    }

    private static void assertRequired(JsonNode body, JsonNode node, EventSchema schema) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            assertThat(node.path("required"))
                    .as("%s is required", field.getKey())
                    .anySatisfy(name -> assertThat(name.asText()).isEqualTo(field.getKey()));
            assertRequired(
                    field.getValue(), schema.resolve(node.path("properties").path(field.getKey())), schema);
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            case ARRAY -> "array";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> throw new AssertionError("no event has a " + value.getNodeType());
        };
    }
}
