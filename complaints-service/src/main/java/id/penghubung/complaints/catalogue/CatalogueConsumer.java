package id.penghubung.complaints.catalogue;

import id.penghubung.events.CatalogueEntryDescribed;
import id.penghubung.events.EventType;
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

/** Consumes descriptions of categories, districts and outside bodies from the catalogue topic. */
@ApplicationScoped
class CatalogueConsumer implements EventEffects {

    private static final Subscription SUBSCRIPTION =
            new Subscription("complaints-service.catalogue", EventType.dataTypes(EventType.CATALOGUE_ENTRY_DESCRIBED));

    private final Inbox inbox;
    private final CatalogueTable table;
    private final Catalogue catalogue;

    CatalogueConsumer(Inbox inbox, CatalogueTable table, Catalogue catalogue) {
        this.inbox = inbox;
        this.table = table;
        this.catalogue = catalogue;
    }

    @Incoming("catalogue")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(SUBSCRIPTION, records, this::apply);
        catalogue.invalidate();
    }

    @Override
    public Map<Subscription, Consumer<List<ReceivedEvent>>> effects() {
        return Map.of(SUBSCRIPTION, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            table.store((CatalogueEntryDescribed) event.data(), event.aggregateVersion());
        }
    }
}
