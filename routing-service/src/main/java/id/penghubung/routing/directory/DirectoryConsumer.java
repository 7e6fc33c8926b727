package id.penghubung.routing.directory;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.EventEffects;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes agency descriptions from the directory topic. */
@ApplicationScoped
class DirectoryConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION =
            new Subscription("routing-service.directory", EventType.dataTypes(EventType.AGENCY_DESCRIBED));

    private final Inbox inbox;
    private final AgencyRepository agencies;
    private final AgencyDirectoryCache directory;
    private final Clock clock;

    DirectoryConsumer(Inbox inbox, AgencyRepository agencies, AgencyDirectoryCache directory, Clock clock) {
        this.inbox = inbox;
        this.agencies = agencies;
        this.directory = directory;
        this.clock = clock;
    }

    @Incoming("directory")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::apply);
        directory.invalidate();
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        Instant now = clock.instant();
        Map<String, AgencyEntity> known = agencies.byCodes(
                events.stream().map(event -> description(event).code()).toList());
        for (ReceivedEvent event : events) {
            AgencyDescribed description = description(event);
            AgencyEntity agency = known.get(description.code());
            if (agency == null) {
                agency = new AgencyEntity(description, event.aggregateVersion(), now);
                known.put(description.code(), agency);
                agencies.persist(agency);
            } else {
                agency.update(description, event.aggregateVersion(), now);
            }
        }
    }

    private static AgencyDescribed description(ReceivedEvent event) {
        return (AgencyDescribed) event.data();
    }
}
