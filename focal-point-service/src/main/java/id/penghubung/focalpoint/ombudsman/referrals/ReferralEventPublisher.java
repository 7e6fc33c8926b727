package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.events.EventType;
import id.penghubung.events.ReferralRecorded;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Publishes recorded referrals through the outbox, in the transaction that records them. They say nothing of the reporter. */
@ApplicationScoped
class ReferralEventPublisher {

    /** A complaint is referred once, so its referral has one event. */
    private static final long VERSION = 1;

    private final Outbox outbox;

    ReferralEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(ComplaintReferred referral, Instant at) {
        ReferralRecorded event =
                new ReferralRecorded(referral.complaintId(), referral.ground(), referral.referredAt(), at);
        EventType type = EventType.of(event);
        String complaintId = referral.complaintId().toString();
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), complaintId, complaintId, VERSION, at, event));
    }
}
