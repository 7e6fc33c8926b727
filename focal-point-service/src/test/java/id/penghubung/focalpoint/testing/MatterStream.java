package id.penghubung.focalpoint.testing;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.testing.EventStreamClient;
import id.penghubung.localstack.testing.EventStreamClient.Block;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dashboard that listens to the events of matters. */
public final class MatterStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventStreamClient client;

    private MatterStream(EventStreamClient client) {
        this.client = client;
    }

    /** Connects, and waits for the first block if the stream was opened. */
    public static MatterStream connect(String token, @Nullable String lastEventId) {
        try {
            URI uri = URI.create("http://localhost:" + RestAssured.port + "/v1/ombudsman/events");
            MatterStream stream = new MatterStream(EventStreamClient.open(uri, token, lastEventId));
            if (stream.client.status() == 200) {
                await().untilAsserted(() -> assertThat(stream.named("ready")).hasSize(1));
            }
            return stream;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static MatterStream connect(String token) {
        return connect(token, null);
    }

    public EventStreamClient http() {
        return client;
    }

    /** Returns the blocks with this event name; the events of matters have the empty name. */
    public List<Block> named(String event) {
        return client.blocks().stream()
                .filter(block -> block.event().equals(event) && !block.data().isEmpty())
                .toList();
    }

    public List<Block> heartbeats() {
        return client.blocks().stream()
                .filter(block -> block.comment().equals("heartbeat"))
                .toList();
    }

    /** Returns the received events of these matters, in their order. */
    public List<JsonNode> events(String... matterIds) {
        return named("").stream()
                .map(block -> json(block.data()))
                .filter(event ->
                        List.of(matterIds).contains(event.path("matterId").asText()))
                .toList();
    }

    /** Returns the types of the received events of these matters, without the common prefix. */
    public List<String> types(String... matterIds) {
        return events(matterIds).stream()
                .map(event -> event.path("type").asText().replace("id.penghubung.", ""))
                .toList();
    }

    public static JsonNode json(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
