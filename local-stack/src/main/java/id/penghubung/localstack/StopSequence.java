package id.penghubung.localstack;

import id.penghubung.localstack.process.LocalServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The order of a stop: each part is stopped before the parts on which it depends. */
record StopSequence(StackParts parts, StackListener listener) {

    void run() {
        try (var threads = Executors.newCachedThreadPool()) {
            stop(parts.gateways(), threads);
            stop(parts.services(), threads);
            stop(parts.keycloak().stream().toList(), threads);
            stop(parts.kafka().stream().toList(), threads);
            stop(parts.postgres().stream().toList(), threads);
        }
    }

    private void stop(List<? extends LocalServer> together, ExecutorService threads) {
        var stops = together.stream()
                .map(server -> CompletableFuture.runAsync(() -> stop(server), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
    }

    private void stop(LocalServer server) {
        boolean wasRunning = server.isRunning();
        server.stop();
        if (wasRunning) {
            listener.stopped(server.name());
        }
    }
}
