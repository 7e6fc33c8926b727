package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ensures that the schema and the record of each event describe the same fields. */
class SchemaMatchesRecordTest {

    @ParameterizedTest
    @EnumSource
    void shouldHaveIdAndTitle(EventType type) {
        JsonNode root = EventSchema.of(type).root();

        assertThat(root.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(root.path("$id").asText()).isEqualTo("urn:penghubung:event:" + type.typeName());
        assertThat(root.path("title").asText()).isEqualTo(type.dataType().getSimpleName());
        assertThat(root.path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void shouldMatchRecord(EventType type) {
        EventSchema schema = EventSchema.of(type);

        assertMatches(type.dataType(), schema.root(), schema);
    }

    private static void assertMatches(Class<?> dataType, JsonNode node, EventSchema schema) {
        RecordComponent[] components = dataType.getRecordComponents();
        assertThat(node.path("additionalProperties").isMissingNode())
                .as("%s allows additional fields", dataType)
                .isTrue();
        assertThat(node.path("properties").propertyStream().map(Map.Entry::getKey))
                .as("fields of %s", dataType)
                .containsExactly(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        assertThat(words(node.path("required")))
                .as("required fields of %s", dataType)
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = schema.resolve(node.path("properties").path(component.getName()));
            assertDescribedAndBounded(component, property);
            if (component.getType().isRecord()) {
                assertMatches(component.getType(), property, schema);
            }
            if (component.getType().isEnum()) {
                assertThat(words(property.path("enum")))
                        .containsExactlyElementsOf(
                                Arrays.stream(component.getType().getEnumConstants())
                                        .map(Object::toString)
                                        .toList());
            }
        }
    }

    private static void assertDescribedAndBounded(RecordComponent component, JsonNode property) {
        assertThat(property.path("description").asText())
                .as("description of %s", component)
                .endsWith(".");
        if (property.path("type").asText().equals("string")) {
            assertThat(List.of("format", "enum", "pattern", "maxLength"))
                    .as("%s has a bound", component)
                    .anyMatch(property::has);
        }
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
