package id.penghubung.localstack;

import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.service.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The order of a start. PostgreSQL and Kafka start together. Keycloak starts after PostgreSQL. The services start after
 * PostgreSQL and Kafka; they do not wait for Keycloak, because they fetch its keys with the first token. The gateway
 * waits for no other part.
 */
final class StartSequence {

    private final StackParts parts;
    private final StackListener listener;
    private final Consumer<StackException> failed;

    /** @param failed called with every failure; the first is the cause of the others */
    StartSequence(StackParts parts, StackListener listener, Consumer<StackException> failed) {
        this.parts = parts;
        this.listener = listener;
        this.failed = failed;
    }

    /** Returns when each part is ready or has failed. */
    void run() {
        try (var threads = Executors.newCachedThreadPool()) {
            var postgres = CompletableFuture.runAsync(this::startPostgres, threads);
            var kafka = CompletableFuture.runAsync(this::startKafka, threads);
            var all = new ArrayList<>(List.of(postgres, kafka));
            parts.keycloak().ifPresent(server -> all.add(postgres.thenRunAsync(() -> start(server), threads)));
            var backends = CompletableFuture.allOf(postgres, kafka);
            parts.services().forEach(service -> all.add(startAfter(backends, service, threads)));
            parts.gateways().forEach(gateway -> all.add(CompletableFuture.runAsync(() -> start(gateway), threads)));
            awaitAll(all);
        }
    }

    private CompletableFuture<Void> startAfter(
            CompletableFuture<Void> backends, ServiceProcess service, ExecutorService threads) {
        return backends.thenRunAsync(() -> start(service), threads);
    }

    private void startPostgres() {
        parts.postgres()
                .ifPresent(server -> timed(server, () -> {
                    server.start();
                    parts.databases().forEach(server::createDatabase);
                }));
    }

    private void startKafka() {
        parts.kafka()
                .ifPresent(server -> timed(server, () -> {
                    server.start();
                    server.createTopics();
                }));
    }

    private void start(LocalServer server) {
        timed(server, server::start);
    }

    private void timed(LocalServer server, Runnable startup) {
        long begin = System.nanoTime();
        try {
            startup.run();
            listener.ready(server.name(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (StackException e) {
            failed.accept(e);
            throw e;
        } catch (RuntimeException e) {
            failed.accept(new StackException("%s cannot be started: %s.".formatted(server.name(), e), e));
            throw e;
        }
    }

    private static void awaitAll(List<CompletableFuture<Void>> all) {
        for (var one : all) {
            try {
                one.join();
            } catch (CompletionException e) {
                // The failure has been reported already; this method only waits until no start is in progress.
                continue;
            }
        }
    }
}
