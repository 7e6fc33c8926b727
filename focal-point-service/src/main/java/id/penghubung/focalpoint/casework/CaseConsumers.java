package id.penghubung.focalpoint.casework;

import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the case desk hears of: complaints that were routed and complaints that were taken back. */
@ApplicationScoped
class CaseConsumers {

    private static final Subscription ROUTINGS = new Subscription(
            "focal-point-service.routings",
            Map.of(EventType.COMPLAINT_ROUTED.typeName(), EventType.COMPLAINT_ROUTED.shape()));

    private static final Subscription COMPLAINTS = new Subscription(
            "focal-point-service.complaints",
            Map.of(EventType.COMPLAINT_WITHDRAWN.typeName(), EventType.COMPLAINT_WITHDRAWN.shape()));

    private final Inbox inbox;
    private final CaseOpening opening;
    private final CaseWithdrawal withdrawal;

    CaseConsumers(Inbox inbox, CaseOpening opening, CaseWithdrawal withdrawal) {
        this.inbox = inbox;
        this.opening = opening;
        this.withdrawal = withdrawal;
    }

    @Incoming("routings")
    @Blocking
    void onRoutings(ConsumerRecords<String, byte[]> records) {
        inbox.receive(ROUTINGS, records, opening::open);
    }

    @Incoming("complaints")
    @Blocking
    void onComplaints(ConsumerRecords<String, byte[]> records) {
        inbox.receive(COMPLAINTS, records, withdrawal::withdraw);
    }
}
