package id.penghubung.kit.notes;

import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what others say on {@link #TOPIC}. */
@ApplicationScoped
public class NoteConsumer {

    public static final String TOPIC = "penghubung.kit-heard.v1";
    public static final String SAID = "id.penghubung.said.v1";
    public static final Subscription SUBSCRIPTION = new Subscription("notes-service.notes", Map.of(SAID, Said.class));

    /** The body of what is heard. */
    public record Said(String text) {}

    private final Inbox inbox;
    private final RecordedEvents hearing;

    NoteConsumer(Inbox inbox, RecordedEvents hearing) {
        this.inbox = inbox;
        this.hearing = hearing;
    }

    @Incoming("notes")
    @Blocking
    public void hear(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, events -> hearing.note(SUBSCRIPTION.consumer(), events));
    }
}
