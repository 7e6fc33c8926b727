package id.penghubung.focalpoint.ombudsman.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks of {@code text/event-stream} (WHATWG HTML, section 9.2). Every block has the position in {@code id}, so that
 * a client resumes after it. Events of matters have no name, so that a client receives types which it does not know yet;
 * events about the stream itself are named.
 */
@ApplicationScoped
class StreamFrames {

    private final ObjectMapper json;

    StreamFrames(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Returns an event of a matter.
     *
     * @param agency the only agency whose part is shown, or null for all
     */
    byte[] event(StreamEvent event, @Nullable String agency) {
        ObjectNode data = json.createObjectNode();
        data.put("id", event.eventId().toString());
        data.put("type", event.type());
        if (event.matterId() != null) {
            data.put("matterId", event.matterId().toString());
        }
        data.put("time", event.time().toString());
        data.set("data", body(event, agency));
        return bytes("id: " + event.position() + "\ndata: " + data + "\n\n");
    }

    private JsonNode body(StreamEvent event, @Nullable String agency) {
        try {
            JsonNode body = json.readTree(event.body());
            if (agency != null && body instanceof ObjectNode part && part.has(StreamEventRecorder.AGENCIES)) {
                part.putArray(StreamEventRecorder.AGENCIES).add(agency);
            }
            return body;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored event is not JSON", unreadable);
        }
    }

    /** Returns the first block of a stream: how long a client waits before it connects again, and when the token ends. */
    byte[] ready(StreamPosition position, Instant tokenEndsAt, Duration reconnectDelay) {
        return bytes("retry: " + reconnectDelay.toMillis() + "\nevent: ready\nid: " + position
                + "\ndata: {\"tokenEndsAt\":\"" + tokenEndsAt + "\"}\n\n");
    }

    /** Returns the event after which a client must read the lists again, because events are missing before it. */
    byte[] reset(StreamPosition position, ResetReason reason) {
        return bytes("event: reset\nid: " + position + "\ndata: {\"reason\":\"" + reason + "\"}\n\n");
    }

    /** Returns a comment. A block without data is no event, but a client notes the position. */
    byte[] heartbeat(StreamPosition position) {
        return bytes(": heartbeat\nid: " + position + "\n\n");
    }

    /** Returns the last event of a stream, after which a client connects with a new token. */
    byte[] tokenEnd(StreamPosition position, Instant tokenEndsAt) {
        return bytes("event: token-end\nid: " + position + "\ndata: {\"tokenEndsAt\":\"" + tokenEndsAt + "\"}\n\n");
    }

    private static byte[] bytes(String block) {
        return block.getBytes(UTF_8);
    }
}
