package id.penghubung.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Events with the numbers 1, 2, 3, … for many keys, published in separate transactions by several threads. */
final class NumberedEvents {

    private static final int WRITERS = 8;

    private final String topic;
    private final String name;
    private final int keys;

    NumberedEvents(String topic, String name, int keys) {
        this.topic = topic;
        this.name = name;
        this.keys = keys;
    }

    /** Publishes the numbers {@code from} to {@code to} of each key; returns when all are committed. */
    void publish(Outbox outbox, int from, int to) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> results = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                results.add(writers.submit(() -> {
                    for (int number = from; number <= to; number++) {
                        for (int key = first; key < keys; key += WRITERS) {
                            publishOne(outbox, name + "-" + key, number);
                        }
                    }
                }));
            }
            for (Future<?> each : results) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void publishOne(Outbox outbox, String key, int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(new OutgoingEvent(
                        "id.penghubung.counted.v1",
                        topic,
                        key,
                        key,
                        number,
                        Instant.now(),
                        Map.of("padding", "x".repeat(300)))));
    }

    /** Returns the number of records, repeated deliveries included. */
    long deliveries() {
        return Topics.read(topic).stream()
                .filter(event -> event.key().startsWith(name + "-"))
                .count();
    }

    /**
     * Returns the numbers of each key in order of arrival, as seen by a consumer that recognizes repeated events by their
     * ids.
     */
    Map<String, List<Long>> received() {
        Map<String, LinkedHashSet<String>> known = new HashMap<>();
        return Topics.read(topic).stream()
                .filter(event -> event.key().startsWith(name + "-"))
                .filter(event -> known.computeIfAbsent(event.key(), key -> new LinkedHashSet<>())
                        .add(Topics.header(event, "ce_id").orElseThrow()))
                .collect(groupingBy(
                        event -> event.key(),
                        mapping(
                                event -> Long.valueOf(Topics.header(event, "ce_aggregateversion")
                                        .orElseThrow()),
                                toList())));
    }

    /** Returns the expected numbers of each key if nothing is lost and the order is kept. */
    Map<String, List<Long>> expected(int to) {
        List<Long> numbers = LongStream.rangeClosed(1, to).boxed().toList();
        return IntStream.range(0, keys)
                .boxed()
                .collect(HashMap::new, (map, key) -> map.put(name + "-" + key, numbers), Map::putAll);
    }
}
