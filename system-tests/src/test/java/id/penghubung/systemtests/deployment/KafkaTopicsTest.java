package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Checks that the list of topics for servers is complete, because topics are never created automatically. */
class KafkaTopicsTest {

    @Test
    void shouldCreateEveryDeclaredTopicAndNoOther() {
        assertThat(Topic.all().stream().filter(topic -> !topic.holdsDeadLetters()))
                .extracting(Topic::name)
                .containsExactlyInAnyOrderElementsOf(declaredTopics());
    }

    @Test
    void shouldCreateADeadLetterTopicForEveryService() {
        assertThat(Topic.all().stream().filter(Topic::holdsDeadLetters))
                .extracting(Topic::name)
                .containsExactlyElementsOf(ComposeFile.BACKENDS.stream()
                        .map(service -> "penghubung." + service + ".dead-letters.v1")
                        .toList());
    }

    @Test
    void shouldCreateTopicsAsSpecifiedInTheContract() throws IOException {
        JsonNode channels = asyncApi().path("channels");

        assertThat(channels).isNotEmpty().allSatisfy(channel -> {
            Topic topic = topic(channel.path("address").asText());
            JsonNode specified = channel.at("/bindings/kafka");
            assertThat(topic.partitions())
                    .isEqualTo(specified.path("partitions").asInt());
            assertThat(topic.cleanupPolicy())
                    .isEqualTo(
                            specified.at("/topicConfiguration/cleanup.policy/0").asText());
        });
    }

    @Test
    void shouldKeepDirectoryAndCatalogueWithoutLimit() {
        assertThat(Topic.all())
                .filteredOn(topic -> topic.cleanupPolicy().equals("compact"))
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.retentionMillis()).isEqualTo(-1));
    }

    /** UU 27/2022 Art. 43, 44: texts of complaints are not kept longer than the policy says, also where events failed. */
    @Test
    void shouldKeepTextsInTopicsAndDeadLettersForNinetyDaysOnly() {
        assertThat(Topic.all())
                .filteredOn(topic -> topic.cleanupPolicy().equals("delete"))
                .hasSizeGreaterThan(6)
                .allSatisfy(topic -> assertThat(topic.retentionMillis())
                        .as(topic.name())
                        .isEqualTo(Duration.ofDays(90).toMillis()));
    }

    private static Topic topic(String name) {
        return Topic.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not created"));
    }

    private static List<String> declaredTopics() {
        return Arrays.stream(Topics.class.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream file = Objects.requireNonNull(Topics.class.getResourceAsStream("/asyncapi.yaml"))) {
            return new ObjectMapper().valueToTree(new Yaml().load(file));
        }
    }
}
