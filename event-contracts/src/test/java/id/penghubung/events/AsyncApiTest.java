package id.penghubung.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    /** An event as a reader of the document sees it. */
    private record Announced(String topic, String typeName, String schema) {}

    private static JsonNode document;

    @BeforeAll
    static void read() throws JsonProcessingException {
        document = new YAMLMapper().readTree(TestFiles.text("/asyncapi.yaml"));
    }

    @Test
    void shouldBeValidAsyncApi() {
        var official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(EventJson.parse(TestFiles.text("/asyncapi/asyncapi-3.0.0.schema.json")));

        assertThat(official.validate(document)).isEmpty();
        assertThat(official.validate(EventJson.parse("{\"asyncapi\":\"3.0.0\",\"chanels\":{}}")))
                .as("a document with mistakes is noticed")
                .isNotEmpty();
    }

    @Test
    void shouldAnnounceEveryEventOnItsTopicWithItsSchemaAndNoOther() {
        Set<Announced> spoken = Arrays.stream(EventType.values())
                .map(type -> new Announced(type.topic(), type.typeName(), "." + EventSchema.resource(type)))
                .collect(toSet());

        assertThat(announced().collect(toSet())).isEqualTo(spoken);
        assertThat(document.at("/components/messages")).hasSameSizeAs(EventType.values());
    }

    @Test
    void shouldNameTheTypeInItsHeader() {
        assertThat(document.at("/components/messages"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(
                                message.at("/headers/properties/ce_type/const").asText())
                        .isEqualTo(message.path("name").asText()));
    }

    @Test
    void shouldHaveOneSpeakerForEachEventThatIsAlsoItsSource() {
        assertThat(messages()).allSatisfy(message -> {
            String source =
                    resolve(message).at("/headers/properties/ce_source/const").asText();
            assertThat(operations("send").filter(operation -> concerns(operation, message)))
                    .as("speakers of %s", message)
                    .singleElement()
                    .satisfies(operation -> assertThat("/" + service(operation)).isEqualTo(source));
        });
    }

    @Test
    void shouldHaveAListenerForEachEvent() {
        assertThat(messages())
                .allSatisfy(message -> assertThat(
                                operations("receive").filter(operation -> concerns(operation, message)))
                        .as("listeners of %s", message)
                        .isNotEmpty());
    }

    @Test
    void shouldPointOnlyAtWhatIsThere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /** All that is announced, by way of its channel. */
    private static Stream<Announced> announced() {
        return document.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages")
                        .valueStream()
                        .map(AsyncApiTest::follow)
                        .map(message -> new Announced(
                                channel.path("address").asText(),
                                message.path("name").asText(),
                                message.at("/payload/$ref").asText())));
    }

    /** References to each message in its channel, as operations use them. */
    private static Stream<String> messages() {
        return document.path("channels")
                .propertyStream()
                .flatMap(channel -> channel.getValue()
                        .path("messages")
                        .propertyStream()
                        .map(message -> "#/channels/" + channel.getKey() + "/messages/" + message.getKey()));
    }

    private static Stream<JsonNode> operations(String action) {
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action));
    }

    private static boolean concerns(JsonNode operation, String message) {
        return operation.path("messages").findValuesAsText("$ref").contains(message);
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").asText();
    }

    private static JsonNode resolve(String reference) {
        return follow(document.at(reference.substring(1)));
    }

    private static JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
