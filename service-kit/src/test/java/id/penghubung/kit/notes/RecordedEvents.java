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

/** Writes down what was heard, in the transaction of the inbox; a text can be made to have a particular effect first. */
@ApplicationScoped
public class RecordedEvents {

    /** An event as it was written down. */
    public record RecordedEvent(String text, String traceId) {}

    private final EntityManager database;
    private final Map<String, Consumer<ReceivedEvent>> effects = new ConcurrentHashMap<>();

    RecordedEvents(EntityManager database) {
        this.database = database;
    }

    /** From now on this text has this effect before it is written down. */
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

    /** What was written down of a key, in the order in which it was. */
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
