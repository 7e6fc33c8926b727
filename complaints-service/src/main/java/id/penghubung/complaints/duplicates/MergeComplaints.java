package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintMerge;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.ReviewComplaints;
import id.penghubung.complaints.complaint.TriageClaims;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges complaints into a lead, and undoes that. Both complaints are locked in the order of their ids, so that two acts on the same
 * complaints come one after the other: neither a chain nor a cycle can arise.
 */
@ApplicationScoped
class MergeComplaints {

    private final ComplaintRepository complaints;
    private final ReviewComplaints review;
    private final MergeTable merges;
    private final TriageClaims claims;
    private final Clock clock;

    MergeComplaints(
            ComplaintRepository complaints,
            ReviewComplaints review,
            MergeTable merges,
            TriageClaims claims,
            Clock clock) {
        this.complaints = complaints;
        this.review = review;
        this.merges = merges;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Merges a complaint into a lead.
     *
     * @throws ProblemException 400 if the lead is unknown or the complaint itself; 404 if there is no such complaint; 409 if one of
     *     them is secret, answered, ended, or already merged, or another coordinator has claimed the complaint; 412 for another
     *     version, 428 for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ReadComplaints.Read merge(UUID id, @Nullable String ifMatch, MergeRequest request, Caller coordinator) {
        if (id.equals(request.leadId())) {
            throw invalidLead("laporan tidak dapat digabung dengan dirinya sendiri", "must be another complaint");
        }
        Map<UUID, Complaint> locked = complaints.lockAll(List.of(id, request.leadId()));
        if (!locked.containsKey(id)) {
            throw ProblemException.notFound();
        }
        Complaint lead = locked.get(request.leadId());
        if (lead == null) {
            throw invalidLead("tidak ada laporan dengan tanda pengenal itu", "is not the id of a complaint");
        }
        return review.act(id, ifMatch, complaint -> {
            claims.requireUsableBy(coordinator.subject(), complaint);
            refuseChain(complaint, lead);
            Instant now = clock.instant();
            var action = new ComplaintMerge(complaint).into(lead, request.reason(), now);
            merges.insert(id, lead.id(), request.reason(), coordinator.account(), now);
            return action;
        });
    }

    /**
     * Undoes the merging of a complaint.
     *
     * @throws ProblemException 404 if there is no such complaint; 409 if it is not merged, or already answered or ended; 412 for
     *     another version, 428 for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ReadComplaints.Read unmerge(UUID id, @Nullable String ifMatch, UnmergeRequest request) {
        return review.act(id, ifMatch, complaint -> {
            if (!merges.delete(id)) {
                throw MergeProblem.NOT_MERGED.exception();
            }
            return new ComplaintMerge(complaint).end(request.reason(), clock.instant());
        });
    }

    private void refuseChain(Complaint complaint, Complaint lead) {
        if (merges.leadOf(complaint.id()).isPresent()) {
            throw MergeProblem.ALREADY_MERGED.exception();
        }
        if (merges.leadOf(lead.id()).isPresent() || merges.isLead(complaint.id())) {
            throw MergeProblem.MERGE_CHAIN.exception();
        }
    }

    private static ProblemException invalidLead(String id, String en) {
        return ProblemException.invalid(FieldError.of("leadId", id, en));
    }
}
