package id.penghubung.localstack.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Client of a stream of server-sent events (WHATWG HTML, section 9.2). Reads in a thread of its own until it is closed. */
public final class EventStreamClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final HttpResponse<InputStream> response;
    private final List<Block> blocks = new CopyOnWriteArrayList<>();
    private final Consumer<Block> receiver;
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;

    private EventStreamClient(
            HttpResponse<InputStream> response, @Nullable String lastEventId, @Nullable Consumer<Block> receiver) {
        this.response = response;
        this.lastEventId = lastEventId;
        this.receiver = receiver == null ? blocks::add : receiver;
    }

    /**
     * One complete block.
     *
     * @param event name of the event; empty if it has none
     * @param data data of the event; empty if the block is no event, such as a comment
     */
    public record Block(String id, String event, String data, String comment) {}

    /** Opens a stream and collects its blocks. Returns when the status has been received. */
    public static EventStreamClient open(URI uri, String token, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        return open(uri, token, lastEventId, null);
    }

    /**
     * Opens a stream.
     *
     * @param lastEventId position after which the stream continues, or null to start now
     * @param receiver takes each block, in the reading thread; null to collect them
     */
    public static EventStreamClient open(
            URI uri, String token, @Nullable String lastEventId, @Nullable Consumer<Block> receiver)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        EventStreamClient client = new EventStreamClient(
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), lastEventId, receiver);
        client.reader.start();
        return client;
    }

    public int status() {
        return response.statusCode();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Returns the blocks that have been collected. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Returns the position after which the client would resume; null if it has none. */
    public @Nullable String lastEventId() {
        return lastEventId;
    }

    /** Returns whether the server or a failure has ended the stream, or it was closed. */
    public boolean ended() {
        return ended;
    }

    /** Waits until the stream has ended. */
    public void awaitEnd() throws InterruptedException {
        reader.join();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            StringBuilder data = new StringBuilder();
            StringBuilder comment = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                String value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
                if (line.isEmpty()) {
                    if (!id.isEmpty()) {
                        lastEventId = id;
                    }
                    receiver.accept(new Block(id, event, data.toString(), comment.toString()));
                    id = "";
                    event = "";
                    data.setLength(0);
                    comment.setLength(0);
                } else if (colon == 0) {
                    comment.append(value);
                } else if (line.startsWith("id:")) {
                    id = value;
                } else if (line.startsWith("event:")) {
                    event = value;
                } else if (line.startsWith("data:")) {
                    data.append(value);
                }
            }
        } catch (IOException cut) {
            // Seen by ended().
        } finally {
            ended = true;
        }
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException ignored) {
            // The connection is gone already.
        }
    }
}
