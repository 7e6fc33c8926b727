package id.penghubung.gateway.abuse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Reads from the stub of the services, not through the gateway, what has reached it. */
final class HostileUpstreamClient {

    private final URI url;

    HostileUpstreamClient(String url) {
        this.url = URI.create(url);
    }

    /**
     * State of the stub.
     *
     * @param begun requests whose head arrived since the last {@link #reset()}
     * @param completed number of these requests that arrived completely
     * @param open connections that carry a request at the moment
     * @param canaries targets that were in a body only and arrived as requests
     * @param violations content that no request of a correct gateway may have
     */
    record Report(long begun, long completed, int open, List<String> canaries, List<String> violations) {}

    Report report() {
        JsonObject report = new JsonObject(ask("report"));
        return new Report(
                report.getLong("begun"),
                report.getLong("completed"),
                report.getInteger("open"),
                strings(report.getJsonArray("canaries")),
                strings(report.getJsonArray("violations")));
    }

    void reset() {
        ask("forget");
    }

    private String ask(String what) {
        try (RawConnection connection = RawConnection.to(url)) {
            connection.send("GET /" + what + " HTTP/1.1\r\nHost: x\r\n\r\n");
            return Objects.requireNonNull(connection.response()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(Object::toString).toList();
    }
}
