package id.penghubung.complaints.complaint;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out acts of the coordinator on a complaint, and lists the complaints that wait for verification. */
@ApplicationScoped
public class ReviewComplaints {

    private static final ComplaintVisibility COORDINATOR = new ComplaintVisibility.AllComplaints();

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final ComplaintActions actions;
    private final ReadComplaints readComplaints;

    ReviewComplaints(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            ComplaintActions actions,
            ReadComplaints readComplaints) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.actions = actions;
        this.readComplaints = readComplaints;
    }

    /**
     * Locks the complaint, carries out an act within the caller's transaction, and returns what the coordinator then sees.
     *
     * @param ifMatch version that the coordinator has read
     * @throws ProblemException 404 if there is no such complaint; 412 for another version, 428 for none; and what the act
     *     refuses
     */
    public ReadComplaints.Read act(UUID id, @Nullable String ifMatch, Function<Complaint, ComplaintAction> act) {
        Complaint complaint = complaints.lockVisible(id, COORDINATOR).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, complaint.version());
        actions.store(complaint, act.apply(complaint));
        complaints.flush();
        return readComplaints.view(complaint, COORDINATOR);
    }

    /**
     * Locks the complaint and carries out an act that other services need not know of, like {@link #act}. Its entry of the timeline
     * makes a new version of the complaint.
     *
     * @return the version after the act
     */
    public long note(UUID id, @Nullable String ifMatch, Function<Complaint, TimelineEntry> act) {
        Complaint complaint = complaints.lockVisible(id, COORDINATOR).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, complaint.version());
        timeline.persist(act.apply(complaint));
        complaints.flush();
        return complaint.version();
    }

    /** Returns complaints that wait for verification, soonest first; one more than {@code limit} if there is a next page. */
    public List<UnverifiedComplaint> unverified(Optional<Cursor> after, int limit) {
        return complaints.unverifiedPage(after, limit).stream()
                .map(UnverifiedComplaint::of)
                .toList();
    }
}
