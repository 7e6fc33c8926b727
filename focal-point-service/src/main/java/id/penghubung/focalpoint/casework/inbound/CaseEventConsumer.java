package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.Inbox;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.inbox.Subscription;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes events about complaints: routings, withdrawals, and answers of reporters. */
@ApplicationScoped
class CaseEventConsumer {

    private static final Subscription ROUTINGS =
            new Subscription("focal-point-service.routings", EventType.dataTypes(EventType.COMPLAINT_ROUTED));

    private static final Subscription COMPLAINTS = new Subscription(
            "focal-point-service.complaints",
            EventType.dataTypes(EventType.COMPLAINT_WITHDRAWN, EventType.INFORMATION_PROVIDED));

    private final Inbox inbox;
    private final CaseOpeningService opening;
    private final CaseWithdrawalService withdrawal;
    private final ReporterAnswerService reporterAnswers;

    CaseEventConsumer(
            Inbox inbox,
            CaseOpeningService opening,
            CaseWithdrawalService withdrawal,
            ReporterAnswerService reporterAnswers) {
        this.inbox = inbox;
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.reporterAnswers = reporterAnswers;
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
        Map<Boolean, List<ReceivedEvent>> byKind =
                events.stream().collect(Collectors.partitioningBy(event -> event.data() instanceof ComplaintWithdrawn));
        reporterAnswers.recordAnswers(byKind.getOrDefault(false, List.of()));
        withdrawal.withdraw(byKind.getOrDefault(true, List.of()));
    }
}
