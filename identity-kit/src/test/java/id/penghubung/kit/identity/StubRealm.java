package id.penghubung.kit.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stub of the part of Keycloak that publishes keys. Controlled over HTTP, because tests and application are loaded by different
 * class loaders: {@code PUT /keys} replaces the response, where an empty one means an unavailable realm; {@code PUT /pause}
 * sets the delay of a response in milliseconds; {@code GET /fetches} returns the number of fetches.
 */
public class StubRealm implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;
    private volatile String keys = "";
    private volatile long delayMillis;
    private final AtomicInteger fetches = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/certs", exchange -> {
            fetches.incrementAndGet();
            delay();
            answer(exchange, keys.isEmpty() ? 503 : 200, keys);
        });
        server.createContext("/keys", exchange -> {
            keys = read(exchange);
            answer(exchange, 200, "");
        });
        server.createContext("/pause", exchange -> {
            delayMillis = Long.parseLong(read(exchange));
            answer(exchange, 200, "");
        });
        server.createContext("/fetches", exchange -> answer(exchange, 200, Integer.toString(fetches.get())));
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "penghubung.identity.url",
                "https://keycloak.example/realms/penghubung",
                "penghubung.identity.keys-url",
                base + "/certs",
                "test.realm",
                base);
    }

    private void delay() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
