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

/** Many keys, each of which says 1, 2, 3, … in transactions of its own, from several threads at once. */
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

    /** Each key says what comes {@code from} to {@code to}; returns when all is committed. */
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

    /** How many records came of it, each delivery counted. */
    long deliveries() {
        return Topics.read(topic).stream()
                .filter(event -> event.key().startsWith(name + "-"))
                .count();
    }

    /** What a reader hears who knows an event again by its id: for each key the numbers in the order of arrival. */
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

    /** The same where nothing is lost and nothing out of order. */
    Map<String, List<Long>> expected(int to) {
        List<Long> numbers = LongStream.rangeClosed(1, to).boxed().toList();
        return IntStream.range(0, keys)
                .boxed()
                .collect(HashMap::new, (map, key) -> map.put(name + "-" + key, numbers), Map::putAll);
    }
}
