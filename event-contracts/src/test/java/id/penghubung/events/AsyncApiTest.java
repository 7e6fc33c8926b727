package id.penghubung.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    /** Event as described in the document. */
    private record DescribedEvent(String topic, String typeName, String schema) {}

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
                .as("an invalid document is rejected")
                .isNotEmpty();
    }

    @Test
    void shouldDescribeExactlyAllEventsWithTopicAndSchema() {
        Set<DescribedEvent> expected = Arrays.stream(EventType.values())
                .map(type -> new DescribedEvent(type.topic(), type.typeName(), "." + EventSchema.resource(type)))
                .collect(toSet());

        assertThat(describedEvents().collect(toSet())).isEqualTo(expected);
        assertThat(document.at("/components/messages")).hasSameSizeAs(EventType.values());
    }

    @Test
    void shouldDeclareTypeInHeader() {
        assertThat(document.at("/components/messages"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(
                                message.at("/headers/properties/ce_type/const").asText())
                        .isEqualTo(message.path("name").asText()));
    }

    @Test
    void shouldHaveOnePublisherPerEventThatIsItsSource() {
        assertThat(messages()).allSatisfy(message -> {
            String source =
                    resolve(message).at("/headers/properties/ce_source/const").asText();
            assertThat(operations("send").filter(operation -> containsMessage(operation, message)))
                    .as("publishers of %s", message)
                    .singleElement()
                    .satisfies(operation -> assertThat("/" + service(operation)).isEqualTo(source));
        });
    }

    /**
     * Events about matters of the Ombudsman, the quality of services and ratings are for systems of the installation; no service
     * consumes them.
     */
    @Test
    void shouldHaveConsumerForEachEventOfAComplaintOrAgency() {
        assertThat(messages())
                .filteredOn(message -> !message.startsWith("#/channels/ombudsman/")
                        && !message.startsWith("#/channels/quality/")
                        && !message.endsWith("/ComplaintRated"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(
                                operations("receive").filter(operation -> containsMessage(operation, message)))
                        .as("consumers of %s", message)
                        .isNotEmpty());
    }

    @Test
    void shouldContainOnlyValidReferences() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .filteredOn(reference -> reference.startsWith("#"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /** In one order everybody finds an event, and adds a new one at the same place. */
    @Test
    void shouldListChannelsMessagesAndOperationsInAlphabeticalOrder() {
        assertThat(names(document.path("channels"))).isNotEmpty().isSorted();
        assertThat(document.path("channels"))
                .allSatisfy(
                        channel -> assertThat(names(channel.path("messages"))).isSorted());
        assertThat(names(document.path("operations"))).isNotEmpty().isSorted();
        assertThat(document.path("operations"))
                .allSatisfy(operation -> assertThat(operation.path("messages").findValuesAsText("$ref"))
                        .isNotEmpty()
                        .isSorted());
        assertThat(names(document.at("/components/messages"))).isNotEmpty().isSorted();
        assertThat(names(document.at("/components/messageTraits"))).isNotEmpty().isSorted();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Returns all events of the document with their channels. */
    private static Stream<DescribedEvent> describedEvents() {
        return document.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages")
                        .valueStream()
                        .map(AsyncApiTest::resolveReference)
                        .map(message -> new DescribedEvent(
                                channel.path("address").asText(),
                                message.path("name").asText(),
                                message.at("/payload/$ref").asText())));
    }

    /** Returns a reference to each message in its channel, as used by operations. */
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

    private static boolean containsMessage(JsonNode operation, String message) {
        return operation.path("messages").findValuesAsText("$ref").contains(message);
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").asText();
    }

    private static JsonNode resolve(String reference) {
        return resolveReference(document.at(reference.substring(1)));
    }

    private static JsonNode resolveReference(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
