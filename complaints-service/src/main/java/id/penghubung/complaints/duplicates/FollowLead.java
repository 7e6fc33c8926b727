package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ComplaintMerge;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.ComplaintSteps;
import id.penghubung.complaints.complaint.TimelineEntry;
import id.penghubung.complaints.complaint.TimelineRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets merged complaints follow their leads, within the caller's transaction: they take over the answer, close with the lead, and are
 * open again when the superior reopens it. If the lead ends without an answer, or becomes secret, they are handled on their own again; no
 * complaint is lost with another one. So are they if they become secret themselves. Their reporters are told of what they take over as of
 * steps of their own.
 */
@ApplicationScoped
class FollowLead {

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final ComplaintActions actions;
    private final ComplaintSteps steps;
    private final MergeTable merges;
    private final Clock clock;

    FollowLead(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            ComplaintActions actions,
            ComplaintSteps steps,
            MergeTable merges,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.actions = actions;
        this.steps = steps;
        this.merges = merges;
        this.clock = clock;
    }

    /** @param ids merged complaints that the caller has locked */
    void follow(List<UUID> ids) {
        Map<UUID, Complaint> locked = complaints.lockAll(ids);
        for (MergeTable.LeadChange change : merges.changes(ids)) {
            Complaint complaint = locked.get(change.complaintId());
            if (complaint != null) {
                follow(complaint, change);
            }
            merges.followed(change);
        }
        complaints.flush();
    }

    private void follow(Complaint complaint, MergeTable.LeadChange change) {
        boolean goesOn = !complaint.status().isFinal() && complaint.status() != ComplaintStatus.RESPONDED;
        boolean leadGone = change.hidden() || endedWithoutAnswer(change.status());
        if (goesOn && (leadGone || ComplaintMerge.isSecret(complaint))) {
            end(complaint);
        } else if (!leadGone) {
            takeOver(complaint, change.status(), change.answer());
        } else if (change.status().isFinal()) {
            // It has its answer, and nothing else would ever close it.
            takeOver(complaint, ComplaintStatus.CLOSED, null);
        }
    }

    private void end(Complaint complaint) {
        merges.delete(complaint.id());
        actions.store(complaint, new ComplaintMerge(complaint).endWithLead(clock.instant()));
    }

    private void takeOver(Complaint complaint, ComplaintStatus lead, ComplaintMerge.@Nullable Answer answer) {
        Instant now = clock.instant();
        for (TimelineEntry entry : new ComplaintMerge(complaint).follow(lead, answer, now)) {
            timeline.persist(entry);
            steps.happened(complaint, stepOf(entry.status()), now);
        }
    }

    private static String stepOf(ComplaintStatus status) {
        return switch (status) {
            case RESPONDED -> "case.resolved";
            case CLOSED -> "complaint.closed";
            default -> "complaint.lead-reopened";
        };
    }

    private static boolean endedWithoutAnswer(ComplaintStatus lead) {
        return lead == ComplaintStatus.WITHDRAWN || lead == ComplaintStatus.ARCHIVED;
    }
}
