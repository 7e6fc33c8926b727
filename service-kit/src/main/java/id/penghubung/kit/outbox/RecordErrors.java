package id.penghubung.kit.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The errors by which Kafka says that a record itself is wrong. All others, however final they sound, are about the
 * producer, its rights or the brokers: taking those for refusals would set every event aside that comes along meanwhile.
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
