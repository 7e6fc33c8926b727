package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.ChangeOwnComplaint;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ComplaintProblem;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.ReporterActs;
import id.penghubung.complaints.duplicates.EndMerging;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replies of the reporter to an answer: dispute, acceptance, rating, and the request to the superior. */
@ApplicationScoped
public class ReplyToAnswer {

    /** The time in which a rating can be changed, from the first one on. */
    static final Duration RATING_CHANGEABLE = Duration.ofDays(30);

    private final ChangeOwnComplaint ownComplaint;
    private final ComplaintRepository complaints;
    private final RatingTable ratings;
    private final ComplaintActions actions;
    private final EndMerging endMerging;
    private final Clock clock;

    ReplyToAnswer(
            ChangeOwnComplaint ownComplaint,
            ComplaintRepository complaints,
            RatingTable ratings,
            ComplaintActions actions,
            EndMerging endMerging,
            Clock clock) {
        this.ownComplaint = ownComplaint;
        this.complaints = complaints;
        this.ratings = ratings;
        this.actions = actions;
        this.endMerging = endMerging;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint; and what {@link #dispute} refuses */
    @Transactional
    ReadComplaints.Read disputeByOwner(UUID id, String account, @Nullable String ifMatch, String reason) {
        return ownComplaint.change(id, account, ifMatch, complaint -> dispute(complaint, reason));
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint; and what {@link #accept} refuses */
    @Transactional
    ReadComplaints.Read acceptByOwner(UUID id, String account, @Nullable String ifMatch) {
        return ownComplaint.change(id, account, ifMatch, this::accept);
    }

    /** @throws ProblemException 404 for an account that did not submit the complaint; and what {@link #askSuperior} refuses */
    @Transactional
    ReadComplaints.Read askSuperiorByOwner(UUID id, String account, @Nullable String ifMatch, String reason) {
        return ownComplaint.change(id, account, ifMatch, complaint -> askSuperior(complaint, reason));
    }

    /**
     * Rates for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 before an answer, or when the rating is final
     */
    @Transactional
    RatingView rateByOwner(UUID id, String account, RatingRequest request) {
        Complaint complaint = complaints
                .lockVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound);
        return rate(complaint, request);
    }

    /** @throws ProblemException 404 if the caller may not see the complaint, or it is not rated */
    @Transactional
    RatingView ratingFor(UUID id, ComplaintVisibility visibility) {
        return complaints
                .findVisible(id, visibility)
                .flatMap(complaint -> ratings.find(complaint.id()))
                .map(ReplyToAnswer::view)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Disputes the answer, within the caller's transaction, which has locked the complaint. A merged complaint, which has the answer of
     * its lead, is then handled on its own.
     *
     * @throws ProblemException 409 without an answer, for a third dispute, for an answer that the agency upheld, and after the time for a
     *     reply
     */
    public void dispute(Complaint complaint, String reason) {
        actions.store(complaint, complaint.reporterActs().dispute(reason, clock.instant()));
        endMerging.afterDispute(complaint);
    }

    /**
     * Accepts the answer, within the caller's transaction, which has locked the complaint.
     *
     * @throws ProblemException 409 without an answer
     */
    public void accept(Complaint complaint) {
        actions.store(complaint, complaint.reporterActs().accept(clock.instant()));
    }

    /**
     * Asks the superior, within the caller's transaction, which has locked the complaint.
     *
     * @throws ProblemException 409 if there is no reason to ask, or the superior was asked before
     */
    public void askSuperior(Complaint complaint, String reason) {
        boolean poorlyRated = ratings.find(complaint.id())
                .filter(rating -> rating.rating() <= ReporterActs.POOR_RATING)
                .isPresent();
        actions.store(complaint, complaint.reporterActs().askSuperior(reason, poorlyRated, clock.instant()));
    }

    /** Rates the handling, within the caller's transaction, which has locked the complaint. */
    public RatingView rate(Complaint complaint, RatingRequest request) {
        Instant now = clock.instant();
        Instant first =
                ratings.find(complaint.id()).map(RatingTable.Rating::ratedAt).orElse(now);
        if (now.isAfter(first.plus(RATING_CHANGEABLE))) {
            throw ComplaintProblem.RATING_FINAL.exception();
        }
        actions.store(complaint, complaint.reporterActs().rate(request.rating(), now));
        ratings.store(complaint.id(), complaint.agencyCode(), request.rating(), request.comment(), now);
        return view(new RatingTable.Rating(request.rating(), request.comment(), first));
    }

    private static RatingView view(RatingTable.Rating rating) {
        return new RatingView(
                rating.rating(),
                rating.comment(),
                rating.ratedAt(),
                rating.ratedAt().plus(RATING_CHANGEABLE));
    }
}
