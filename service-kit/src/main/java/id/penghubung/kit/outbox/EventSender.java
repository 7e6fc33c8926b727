package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends records to Kafka and reports for each record whether all replicas stored it. */
@ApplicationScoped
public class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final EventProducer producer;
    private final String source;

    EventSender(EventProducer producer, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.producer = producer;
        this.source = "/" + application;
    }

    DeliveryResult send(List<OutboxRow> rows) {
        Producer<String, byte[]> open = producer.get();
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Set<String> unavailableTopics = new HashSet<>();
        for (OutboxRow row : rows) {
            if (unavailableTopics.contains(row.topic())) {
                // Another attempt would block for the same time.
                continue;
            }
            Future<RecordMetadata> future = send(open, CloudEventRecords.of(row, source));
            if (future.isDone() && failure(future) instanceof RetriableException) {
                unavailableTopics.add(row.topic());
            } else {
                sent.put(row, future);
            }
        }
        open.flush();
        return outcome(open, sent, unavailableTopics);
    }

    private DeliveryResult outcome(
            Producer<String, byte[]> open, Map<OutboxRow, Future<RecordMetadata>> sent, Set<String> unavailableTopics) {
        List<OutboxRow> acknowledged = new ArrayList<>(sent.size());
        AcknowledgedOffsets offsets = new AcknowledgedOffsets();
        Map<OutboxRow, String> rejected = new LinkedHashMap<>();
        Throwable fatal = null;
        for (Map.Entry<OutboxRow, Future<RecordMetadata>> each : sent.entrySet()) {
            Throwable failure = failure(each.getValue());
            if (failure == null) {
                acknowledged.add(each.getKey());
                offsets.add(each.getValue().resultNow());
            } else if (RecordErrors.isRecordError(failure)) {
                rejected.put(each.getKey(), failure.getClass().getSimpleName());
            } else if (!(failure instanceof RetriableException)) {
                fatal = failure;
            }
        }
        discardProducerAfter(fatal, open);
        int failed = sent.size() - acknowledged.size() - rejected.size();
        return new DeliveryResult(acknowledged, offsets, rejected, failed, unavailableTopics);
    }

    /**
     * Sends one record and waits until all replicas have stored it.
     *
     * @throws RecordRejectedException if Kafka will never accept the record unchanged
     * @throws IllegalStateException if Kafka may accept the record later
     */
    public void sendNow(ProducerRecord<String, byte[]> record) {
        Producer<String, byte[]> open = producer.get();
        Throwable failure = failure(send(open, record));
        if (failure == null) {
            return;
        }
        if (RecordErrors.isRecordError(failure)) {
            throw new RecordRejectedException(failure);
        }
        discardProducerAfter(failure instanceof RetriableException ? null : failure, open);
        throw new IllegalStateException("Kafka did not accept the record", failure);
    }

    /** Discards the producer after an error that would make it fail for every later record. */
    private void discardProducerAfter(@Nullable Throwable fatal, Producer<String, byte[]> open) {
        if (fatal != null) {
            LOG.warnf("The producer is replaced after %s", fatal.toString());
            producer.discard(open);
        }
    }

    private static Future<RecordMetadata> send(Producer<String, byte[]> open, ProducerRecord<String, byte[]> event) {
        try {
            return open.send(event);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause() == null ? failed : failed.getCause();
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }
}
