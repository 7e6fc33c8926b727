package id.penghubung.kit.notes;

import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumer of the events on {@link #TOPIC}. */
@ApplicationScoped
public class NoteConsumer implements EventEffects {

    public static final String TOPIC = "penghubung.kit-heard.v1";
    public static final String MESSAGE_POSTED = "id.penghubung.said.v1";
    public static final Subscription SUBSCRIPTION =
            new Subscription("notes-service.notes", Map.of(MESSAGE_POSTED, MessagePosted.class));

    /** Body of the event. */
    public record MessagePosted(String text) {}

    private final Inbox inbox;
    private final RecordedEvents recordedEvents;

    NoteConsumer(Inbox inbox, RecordedEvents recordedEvents) {
        this.inbox = inbox;
        this.recordedEvents = recordedEvents;
    }

    @Incoming("notes")
    @Blocking
    public void onMessage(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        recordedEvents.record(SUBSCRIPTION.consumer(), events);
    }
}
