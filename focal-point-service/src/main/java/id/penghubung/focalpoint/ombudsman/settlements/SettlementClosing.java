package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Cancels the planned meetings of a matter that ends, and notifies those who were to come. */
@ApplicationScoped
@Priority(SettlementClosing.AFTER_REPORTS)
class SettlementClosing implements MatterClosing {

    static final int AFTER_REPORTS = -3;

    private static final String REASON = "Laporan ditutup.";

    private final SettlementRepository meetings;
    private final RecordWriter records;
    private final SettlementEventPublisher events;
    private final Notifications notifications;

    SettlementClosing(
            SettlementRepository meetings,
            RecordWriter records,
            SettlementEventPublisher events,
            Notifications notifications) {
        this.meetings = meetings;
        this.records = records;
        this.events = events;
        this.notifications = notifications;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void onClosed(UUID matterId, Instant at) {
        for (SettlementMeeting meeting : meetings.lockPlanned(matterId)) {
            meeting.cancel(REASON);
            records.append(meeting, SettlementEntries.cancelled(meeting, Actor.SYSTEM, at));
            notifications.enqueue(SettlementNotifications.changed(meeting, at));
            events.changed(meeting, "CANCELLED", at);
        }
    }
}
