package id.penghubung.focalpoint.ombudsman.dossier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Answers in place of complaints-service: what was referred, to requests with a token. */
final class StubComplaintsService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> referred = new ConcurrentHashMap<>();

    StubComplaintsService() throws IOException {
        URI address = ConfigProvider.getConfig().getValue("penghubung.dossier.complaints-url", URI.class);
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/v1/complaints/", this::answer);
        server.start();
    }

    /** Lets a complaint be referred. */
    void refer(String complaintId, String json) {
        referred.put("/v1/complaints/" + complaintId + "/dossier", json);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String json = referred.get(exchange.getRequestURI().getPath());
        byte[] body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
        boolean authorized = token != null && token.startsWith("Bearer ");
        exchange.sendResponseHeaders(!authorized ? 401 : json == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
