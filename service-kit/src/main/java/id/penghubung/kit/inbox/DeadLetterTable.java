package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.FailureDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** SQL of the dead letters. Every call joins the caller's transaction. */
@ApplicationScoped
class DeadLetterTable {

    private static final int MAX_SHOWN_LENGTH = 200;

    private static final String COLUMNS = """
            id, consumer, topic, partition, record_offset, event_id, event_type, record_key, failure, failed_at, state, attempts,
            ended_at
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final IdGenerator ids;

    DeadLetterTable(Jdbc jdbc, ObjectMapper json, IdGenerator ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** A dead letter with its record as it was received. */
    record Stored(DeadLetter deadLetter, String reason, StoredRecord envelope, byte @Nullable [] body) {

        ConsumerRecord<String, byte[]> origin() {
            return envelope.restored(deadLetter.topic(), deadLetter.partition(), deadLetter.offset(), body);
        }
    }

    /** Stores records that cannot be applied. One that is stored already stays as it is. */
    void insert(String consumer, List<Arrival.Failed> failures) {
        jdbc.batch("""
                insert into dead_letter (id, consumer, identity, topic, partition, record_offset, event_id, event_type, record_key,
                    envelope, body, failure, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (consumer, identity) do nothing
                """, failures, failed -> parameters(consumer, failed));
    }

    private @Nullable Object[] parameters(String consumer, Arrival.Failed failed) {
        ConsumerRecord<String, byte[]> origin = failed.origin();
        UUID eventId = eventId(origin);
        return Jdbc.parameters(
                ids.next(),
                consumer,
                eventId == null ? place(origin) : eventId.toString(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                eventId,
                shown(header(origin, "ce_type")),
                shown(origin.key()),
                write(StoredRecord.of(origin)),
                origin.value(),
                FailureDescription.of(failed.cause()),
                storable(DeadLetterPublisher.reason(failed.cause())));
    }

    private static String place(ConsumerRecord<String, byte[]> origin) {
        return origin.topic() + '-' + origin.partition() + '@' + origin.offset() + '/' + origin.timestamp();
    }

    private static @Nullable UUID eventId(ConsumerRecord<String, byte[]> origin) {
        String id = header(origin, "ce_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> origin, String name) {
        Header header = origin.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : storable(text.substring(0, Math.min(text.length(), MAX_SHOWN_LENGTH)));
    }

    private static String storable(String text) {
        return text.replace('\0', ' ');
    }

    /** Returns dead letters of a state, newest first, at most {@code limit}. */
    List<DeadLetter> page(DeadLetterState state, Instant beforeTime, UUID beforeId, int limit) {
        return jdbc.list(
                "select " + COLUMNS
                        + "from dead_letter where state = ? and (failed_at, id) < (?, ?) order by failed_at desc, id desc limit ?",
                DeadLetterTable::read,
                state,
                beforeTime,
                beforeId,
                limit);
    }

    Optional<Stored> find(UUID id) {
        return jdbc.first(
                "select " + COLUMNS + ", reason, envelope, body from dead_letter where id = ?", this::readStored, id);
    }

    /** Returns a dead letter and locks it until the end of the transaction. */
    Optional<Stored> lock(UUID id) {
        return jdbc.first(
                "select " + COLUMNS + ", reason, envelope, body from dead_letter where id = ? for no key update",
                this::readStored,
                id);
    }

    void end(UUID id, DeadLetterState state, Instant now) {
        jdbc.update("update dead_letter set state = ?, ended_at = ? where id = ?", state, now, id);
    }

    /** Counts a redelivery that failed, with its cause. */
    void recordFailure(UUID id, Throwable cause) {
        jdbc.update(
                "update dead_letter set attempts = attempts + 1, failure = ?, reason = ? where id = ?",
                FailureDescription.of(cause),
                storable(DeadLetterPublisher.reason(cause)),
                id);
    }

    /** Deletes dead letters whose retention has ended; at most {@code limit} per call. */
    int deleteOlderThan(Duration age, int limit) {
        return jdbc.update("""
                delete from dead_letter where id in (
                    select id from dead_letter where failed_at < now() - make_interval(secs => ?)
                    order by failed_at limit ? for update skip locked)
                """, age, limit);
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("record_key"),
                row.getString("failure"),
                Columns.instant(row, "failed_at"),
                DeadLetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "ended_at"));
    }

    private Stored readStored(ResultSet row) throws SQLException {
        return new Stored(
                read(row), row.getString("reason"), readEnvelope(row.getBytes("envelope")), row.getBytes("body"));
    }

    private byte[] write(StoredRecord envelope) {
        try {
            return json.writeValueAsBytes(envelope);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("A record cannot be written as JSON", unwritable);
        }
    }

    private StoredRecord readEnvelope(byte[] stored) {
        try {
            return json.readValue(stored, StoredRecord.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
