package id.penghubung.focalpoint.casework.history;

import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DueDateAnnouncements;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes escalations and breaches of the deadlines of complaints through the outbox, in the transaction of the change. */
@ApplicationScoped
public class ComplaintDeadlinePublisher {

    private final DueDateAnnouncements announcements;
    private final Outbox outbox;

    ComplaintDeadlinePublisher(DueDateAnnouncements announcements, Outbox outbox) {
        this.announcements = announcements;
        this.outbox = outbox;
    }

    /** Publishes that deadlines reached a level of escalation, with their due dates. */
    public void escalated(List<EscalationReached> escalations, Instant now) {
        Map<UUID, Long> versions = announcements.nextVersions(
                escalations.stream().map(EscalationReached::deadlineId).toList());
        escalations.forEach(each -> publish(
                each.deadlineId(),
                versions.getOrDefault(each.deadlineId(), 0L),
                each.subjectId(),
                new ComplaintDeadlineSet(each.subjectId(), each.stage().name(), each.dueAt(), true, now),
                now));
    }

    /** Publishes breaches of deadlines. */
    public void breached(Collection<Breach> breaches, Instant now) {
        Map<UUID, Long> versions = announcements.nextVersions(
                breaches.stream().map(Breach::deadlineId).toList());
        breaches.forEach(each -> publish(
                each.deadlineId(),
                versions.getOrDefault(each.deadlineId(), 0L),
                each.subjectId(),
                new ComplaintDeadlineBreached(each.subjectId(), each.stage().name(), each.dueAt(), each.breachedAt()),
                now));
    }

    /**
     * Publishes that a deadline of the reporter, which belongs to a case, reached a level: a reminder, or the breach.
     *
     * @param complaintId the complaint of the case
     */
    public void escalatedForReporter(UUID complaintId, EscalationReached escalation, Instant now) {
        UUID deadlineId = escalation.deadlineId();
        long version = announcements.nextVersions(List.of(deadlineId)).getOrDefault(deadlineId, 0L);
        String stage = escalation.stage().name();
        publish(
                deadlineId,
                version,
                complaintId,
                escalation.level() == EscalationLevel.BREACH
                        ? new ComplaintDeadlineBreached(complaintId, stage, escalation.dueAt(), escalation.at())
                        : new ComplaintDeadlineSet(complaintId, stage, escalation.dueAt(), true, now),
                now);
    }

    private void publish(UUID deadlineId, long version, UUID complaintId, DomainEvent event, Instant now) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(), type.topic(), complaintId.toString(), deadlineId.toString(), version, now, event));
    }
}
