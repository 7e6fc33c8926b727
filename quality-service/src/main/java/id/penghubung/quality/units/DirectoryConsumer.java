package id.penghubung.quality.units;

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

/** Consumes descriptions of agencies with their units from the directory topic. */
@ApplicationScoped
class DirectoryConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION =
            new Subscription("quality-service.directory", EventType.dataTypes(EventType.AGENCY_DESCRIBED));

    private final Inbox inbox;
    private final UnitTable units;
    private final Clock clock;

    DirectoryConsumer(Inbox inbox, UnitTable units, Clock clock) {
        this.inbox = inbox;
        this.units = units;
        this.clock = clock;
    }

    @Incoming("directory")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::apply);
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        Instant now = clock.instant();
        for (ReceivedEvent event : events) {
            AgencyDescribed agency = (AgencyDescribed) event.data();
            boolean newer = units.storeAgency(agency, event.aggregateVersion(), now);
            if (newer && agency.units() != null) {
                units.storeUnits(agency.code(), agency.active(), agency.units());
            }
        }
    }
}
