package id.penghubung.systemtests.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.testing.EventStreamClient;
import id.penghubung.localstack.testing.EventStreamClient.Block;
import id.penghubung.systemtests.actors.Polling;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A client of the event stream whose connection is cut at random, sometimes before its first event and sometimes in the
 * middle of one. Each time it resumes after the last event that it has received completely.
 */
public final class Dashboard implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_EVENTS_BEFORE_CUT = 6;

    /** An event as it was received. */
    public record Event(long position, String id, String type, String matterId, String data) {}

    private final URI uri;
    private final String token;
    private final Random random;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> resets = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean connected;
    private volatile boolean closed;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile @Nullable EventStreamClient client;

    public Dashboard(URI gateway, String token, long seed) {
        this.uri = gateway.resolve("/v1/ombudsman/events");
        this.token = token;
        this.random = new Random(seed);
    }

    /** Connects, and returns when the stream has begun. */
    public Dashboard start() {
        thread.start();
        Polling.standard().untilAsserted(() -> assertThat(connected).isTrue());
        return this;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> resets() {
        return List.copyOf(resets);
    }

    int cuts() {
        return cuts.get();
    }

    private void run() {
        String position = null;
        while (!closed) {
            try {
                position = listen(position);
            } catch (IOException refused) {
                // The next attempt follows.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Listens until the connection is cut. Returns the position after which to resume. */
    private @Nullable String listen(@Nullable String position) throws IOException, InterruptedException {
        int[] left = {random.nextInt(MOST_EVENTS_BEFORE_CUT)};
        EventStreamClient stream = EventStreamClient.open(uri, token, position, block -> {
            receive(block);
            if (connected && left[0]-- <= 0) {
                cut();
            }
        });
        client = stream;
        if (closed) {
            stream.close();
        }
        // A refused stream ends by itself.
        stream.awaitEnd();
        return stream.lastEventId();
    }

    private void receive(Block block) {
        switch (block.event()) {
            case "ready" -> connected = true;
            case "reset" -> resets.add(block.data());
            case "" -> {
                if (!block.data().isEmpty()) {
                    events.add(event(block));
                }
            }
            default -> throw new AssertionError(block);
        }
    }

    private static Event event(Block block) {
        try {
            var data = JSON.readTree(block.data());
            return new Event(
                    Long.parseLong(block.id().split("-", 2)[0]),
                    data.path("id").asText(),
                    data.path("type").asText(),
                    data.path("matterId").asText(),
                    block.data());
        } catch (JsonProcessingException e) {
            throw new AssertionError(block.data(), e);
        }
    }

    private void cut() {
        var open = client;
        if (open != null) {
            cuts.incrementAndGet();
            open.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        var open = client;
        if (open != null) {
            open.close();
        }
    }
}
