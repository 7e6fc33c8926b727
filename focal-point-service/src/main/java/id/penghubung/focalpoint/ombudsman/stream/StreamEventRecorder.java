package id.penghubung.focalpoint.ombudsman.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.Topics;
import id.penghubung.focalpoint.ombudsman.stream.StreamEventTable.NewEvent;
import id.penghubung.kit.outbox.OutboxListener;
import id.penghubung.kit.outbox.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores each event of the topic of the Ombudsman for the stream, in the transaction that publishes it. The members of
 * an event, of any type, decide to whom it may be shown:
 *
 * <ul>
 *   <li>{@code matterId} is its matter; an event with neither a matter nor a complaint excludes nobody;
 *   <li>{@code complaintId} is a complaint that was referred; the event is only for the readers of referrals, without those
 *       excluded from the matters that link the complaint, and only while the referral is stored;
 *   <li>{@code agencyCodes} and {@code agencyCode} are the agencies that may see it, each without the codes of the others. An
 *       event with neither is only for those who see the matters of all agencies. An agency that the matter does not concern
 *       sees none of its events, except those of decisions that it owns.
 * </ul>
 */
@ApplicationScoped
class StreamEventRecorder implements OutboxListener {

    static final String MATTER = "matterId";
    static final String COMPLAINT = "complaintId";
    static final String AGENCY = "agencyCode";
    static final String AGENCIES = "agencyCodes";

    private final StreamEventTable table;
    private final StreamReader reader;
    private final ObjectMapper json;

    StreamEventRecorder(StreamEventTable table, StreamReader reader, ObjectMapper json) {
        this.table = table;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void stored(List<StoredEvent> events) {
        table.insert(events.stream()
                .filter(StreamEventRecorder::isShown)
                .map(this::toNewEvent)
                .toList());
    }

    @Override
    public void committed(List<StoredEvent> events) {
        if (events.stream().anyMatch(StreamEventRecorder::isShown)) {
            reader.wake();
        }
    }

    private static boolean isShown(StoredEvent event) {
        return event.topic().equals(Topics.OMBUDSMAN);
    }

    private NewEvent toNewEvent(StoredEvent event) {
        JsonNode body = read(event.body());
        return new NewEvent(
                event.eventId(),
                event.type(),
                idIn(body, MATTER),
                idIn(body, COMPLAINT),
                agenciesOf(body),
                event.time(),
                event.body());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("An event in the outbox is not JSON", unreadable);
        }
    }

    private static @Nullable UUID idIn(JsonNode body, String member) {
        return body.hasNonNull(member) ? UUID.fromString(body.get(member).asText()) : null;
    }

    private static Set<String> agenciesOf(JsonNode body) {
        Set<String> codes = new LinkedHashSet<>();
        body.path(AGENCIES).forEach(code -> codes.add(code.asText()));
        if (body.hasNonNull(AGENCY)) {
            codes.add(body.get(AGENCY).asText());
        }
        return codes;
    }
}
