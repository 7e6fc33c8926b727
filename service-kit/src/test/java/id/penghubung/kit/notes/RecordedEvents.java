package id.penghubung.kit.notes;

import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.notes.NoteConsumer.MessagePosted;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Records received events in the transaction of the inbox. A test can define an effect that runs before a text is
 * recorded.
 */
@ApplicationScoped
public class RecordedEvents {

    /** Recorded event. */
    public record RecordedEvent(String text, String traceId) {}

    private final EntityManager database;
    private final Map<String, Consumer<ReceivedEvent>> effects = new ConcurrentHashMap<>();

    RecordedEvents(EntityManager database) {
        this.database = database;
    }

    /** Defines the effect of events with this text. */
    public void when(String text, Consumer<ReceivedEvent> effect) {
        effects.put(text, effect);
    }

    public void record(String consumer, List<ReceivedEvent> events) {
        events.forEach(event -> event.runInTrace(() -> record(consumer, event)));
    }

    private void record(String consumer, ReceivedEvent event) {
        String text = ((MessagePosted) event.data()).text();
        effects.getOrDefault(text, ignored -> {}).accept(event);
        database.createNativeQuery("""
                        insert into heard (consumer, event_id, key, text, trace_id) values (:consumer, :id, :key, :text, :trace)
                        """)
                .setParameter("consumer", consumer)
                .setParameter("id", event.id())
                .setParameter("key", event.key())
                .setParameter("text", text)
                .setParameter("trace", Span.current().getSpanContext().getTraceId())
                .executeUpdate();
    }

    /** Returns the recorded events of a key, in order. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<RecordedEvent> of(String key) {
        List<Object[]> rows = database.createNativeQuery(
                        "select text, trace_id from heard where key = :key order by position", Object[].class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(row -> new RecordedEvent((String) row[0], (String) row[1]))
                .toList();
    }

    public List<String> textsOf(String key) {
        return of(key).stream().map(RecordedEvent::text).toList();
    }
}
