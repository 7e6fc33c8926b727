package id.penghubung.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;

/** Stores what actions on complaints add: the timeline entry, and the event in the outbox. Joins the caller's transaction. */
@ApplicationScoped
public class ComplaintActions {

    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;

    ComplaintActions(TimelineRepository timeline, ComplaintEventPublisher events) {
        this.timeline = timeline;
        this.events = events;
    }

    /** Stores the entry and the event of an action on a complaint, which the caller has locked. */
    public void store(Complaint complaint, ComplaintAction action) {
        timeline.persist(action.entry());
        events.publish(complaint, action.event(), action.entry().occurredAt());
    }
}
