package id.penghubung.kit.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Classification of Kafka errors. Only the errors listed here mean that a record itself is invalid. All others concern
 * the producer, its permissions or the brokers; if they were treated as rejections, every event sent meanwhile would be
 * parked.
 */
final class RecordErrors {

    private RecordErrors() {}

    static boolean isRecordError(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTimestampException
                || failure instanceof InvalidTopicException
                || failure instanceof SerializationException;
    }
}
