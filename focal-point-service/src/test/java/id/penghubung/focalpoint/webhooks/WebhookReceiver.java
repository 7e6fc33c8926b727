package id.penghubung.focalpoint.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks over real HTTP that answers, hangs or redirects. */
final class WebhookReceiver implements AutoCloseable {

    private static final int HANG = 0;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** One received call. */
    record Call(String id, String timestamp, String signature, String body) {

        /** Returns whether a signature was made with this secret. Calculated here, independently of the library that signs. */
        boolean isSignedBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                byte[] digest = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return List.of(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(digest));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    private WebhookReceiver(IntUnaryOperator behavior, String location) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", exchange -> answer(exchange, behavior, location));
        server.start();
    }

    /** @param statuses the status of the first call, the second, …; the last one applies to all further calls */
    static WebhookReceiver answering(int... statuses) {
        return new WebhookReceiver(call -> statuses[Math.min(call, statuses.length - 1)], "");
    }

    static WebhookReceiver hanging() {
        return new WebhookReceiver(call -> HANG, "");
    }

    static WebhookReceiver redirectingTo(String location) {
        return new WebhookReceiver(call -> 307, location);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?from=penghubung";
    }

    List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange, IntUnaryOperator behavior, String location) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int before;
        synchronized (calls) {
            before = calls.size();
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
        }
        int status = behavior.applyAsInt(before);
        if (status == HANG) {
            awaitClosing();
            return;
        }
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
