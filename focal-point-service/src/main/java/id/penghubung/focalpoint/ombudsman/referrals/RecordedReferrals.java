package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records the referrals that complaints-service publishes, for the other parts of the feature. */
@ApplicationScoped
class RecordedReferrals implements ReferredComplaints {

    private final ReferralTable table;
    private final ReferralEventPublisher events;
    private final Notifications notifications;
    private final Clock clock;

    RecordedReferrals(ReferralTable table, ReferralEventPublisher events, Notifications notifications, Clock clock) {
        this.table = table;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<ComplaintReferred> referrals) {
        if (referrals.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<UUID> added = table.insert(referrals, now);
        Map<UUID, Notification> byComplaint = new LinkedHashMap<>();
        for (ComplaintReferred referral : referrals) {
            if (added.contains(referral.complaintId()) && !byComplaint.containsKey(referral.complaintId())) {
                byComplaint.put(referral.complaintId(), referred(referral, now));
                events.recorded(referral, now);
            }
        }
        notifications.enqueue(List.copyOf(byComplaint.values()));
    }

    /** Notifies the liaison, without the reporter and without any text. */
    private static Notification referred(ComplaintReferred referral, Instant now) {
        return new Notification(
                NotificationKind.COMPLAINT_REFERRED,
                Notification.OMBUDSMAN,
                null,
                referral.trackingNumber(),
                null,
                Map.of("complaintId", referral.complaintId().toString(), "ground", referral.ground()),
                now);
    }

    @Override
    @Transactional
    public Set<UUID> withSecretReporter(Collection<UUID> complaintIds) {
        return table.withSecretReporter(complaintIds);
    }
}
