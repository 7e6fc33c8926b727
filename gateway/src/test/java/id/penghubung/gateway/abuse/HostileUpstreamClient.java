package id.penghubung.gateway.abuse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Asks the stand-in for the services, past the gateway, what reached it. */
final class HostileUpstreamClient {

    private final URI url;

    HostileUpstreamClient(String url) {
        this.url = URI.create(url);
    }

    /**
     * The state of the stand-in.
     *
     * @param begun requests whose head arrived since the last {@link #reset()}
     * @param completed those of them that arrived as a whole
     * @param open connections that carry a request at the moment
     * @param canaries targets that stood in a body only and came as requests
     * @param violations what no request of a well-behaved gateway may contain
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
