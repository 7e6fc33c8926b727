package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes events about complaints: routings, withdrawals, answers of reporters, and referrals to the Ombudsman. */
@ApplicationScoped
class CaseEventConsumer {

    private static final Subscription ROUTINGS =
            new Subscription("focal-point-service.routings", EventType.dataTypes(EventType.COMPLAINT_ROUTED));

    private static final Subscription COMPLAINTS = new Subscription(
            "focal-point-service.complaints",
            EventType.dataTypes(
                    EventType.COMPLAINT_WITHDRAWN, EventType.INFORMATION_PROVIDED, EventType.COMPLAINT_REFERRED));

    private final Inbox inbox;
    private final CaseOpeningService opening;
    private final CaseWithdrawalService withdrawal;
    private final ReporterAnswerService reporterAnswers;
    private final ReferredComplaints referrals;

    CaseEventConsumer(
            Inbox inbox,
            CaseOpeningService opening,
            CaseWithdrawalService withdrawal,
            ReporterAnswerService reporterAnswers,
            ReferredComplaints referrals) {
        this.inbox = inbox;
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.reporterAnswers = reporterAnswers;
        this.referrals = referrals;
    }

    @Incoming("routings")
    @Blocking
    void onRoutings(ConsumerRecords<String, byte[]> records) {
        inbox.receive(ROUTINGS, records, opening::open);
    }

    @Incoming("complaints")
    @Blocking
    void onComplaints(ConsumerRecords<String, byte[]> records) {
        inbox.receive(COMPLAINTS, records, this::processComplaintEvents);
    }

    /**
     * Processes answers before withdrawals within a batch, because a reporter cannot answer after withdrawing the
     * complaint.
     */
    private void processComplaintEvents(List<ReceivedEvent> events) {
        reporterAnswers.recordAnswers(only(InformationProvided.class, events));
        withdrawal.withdraw(only(ComplaintWithdrawn.class, events));
        referrals.record(only(ComplaintReferred.class, events).stream()
                .map(event -> (ComplaintReferred) event.data())
                .toList());
    }

    private static List<ReceivedEvent> only(Class<? extends DomainEvent> type, List<ReceivedEvent> events) {
        return events.stream().filter(event -> type.isInstance(event.data())).toList();
    }
}
