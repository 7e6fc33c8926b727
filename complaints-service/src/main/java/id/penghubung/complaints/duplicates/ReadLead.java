package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the lead of a merged complaint, and the complaints that were merged into a lead. */
@ApplicationScoped
public class ReadLead {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ComplaintRepository complaints;
    private final ProgressTable progress;
    private final MergeTable merges;

    ReadLead(ComplaintRepository complaints, ProgressTable progress, MergeTable merges) {
        this.complaints = complaints;
        this.progress = progress;
        this.merges = merges;
    }

    /** @throws ProblemException 404 if the caller does not see the complaint, or it is not merged */
    LeadView of(UUID complaintId, Caller caller) {
        return ofVisible(complaints
                .findVisible(complaintId, ComplaintVisibility.of(caller))
                .orElseThrow(ProblemException::notFound)
                .id());
    }

    /**
     * Returns the progress of the lead for a caller who has proved that the merged complaint is theirs. Nothing is shown of a lead
     * that became secret.
     *
     * @throws ProblemException 404 if the complaint is not merged
     */
    public LeadView ofVisible(UUID complaintId) {
        ProgressTable.Lead lead = progress.leadOf(complaintId).orElseThrow(ProblemException::notFound);
        return lead.hidden()
                ? new LeadView(lead.trackingNumber(), lead.mergedAt(), null, null, null, List.of())
                : new LeadView(
                        lead.trackingNumber(),
                        lead.mergedAt(),
                        lead.status(),
                        lead.agencyCode(),
                        lead.agencyName(),
                        progress.stepsOf(lead.id()));
    }

    /** @throws ProblemException 404 if there is no such complaint */
    Page<MergedComplaintView> merged(UUID leadId, @Nullable String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(BEFORE_ALL);
        if (complaints.findByIdOptional(leadId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(
                merges.mergedInto(leadId, after, limit),
                limit,
                merged -> Cursor.at(merged.complaintId()),
                MergedComplaintView::of);
    }
}
