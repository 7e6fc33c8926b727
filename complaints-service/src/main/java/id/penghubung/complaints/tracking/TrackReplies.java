package id.penghubung.complaints.tracking;

import id.penghubung.complaints.answers.AcceptanceRequest;
import id.penghubung.complaints.answers.ComplaintDeadlinesView;
import id.penghubung.complaints.answers.ExplainDeadline;
import id.penghubung.complaints.answers.RatingRequest;
import id.penghubung.complaints.answers.RatingView;
import id.penghubung.complaints.answers.ReplyReason;
import id.penghubung.complaints.answers.ReplyToAnswer;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;

/** Replies to answers, and explains deadlines, with tracking number and access code. */
@ApplicationScoped
class TrackReplies {

    private final TrackComplaint tracking;
    private final ComplaintRepository complaints;
    private final ReplyToAnswer replies;
    private final ExplainDeadline explanations;

    TrackReplies(
            TrackComplaint tracking,
            ComplaintRepository complaints,
            ReplyToAnswer replies,
            ExplainDeadline explanations) {
        this.tracking = tracking;
        this.complaints = complaints;
        this.replies = replies;
        this.explanations = explanations;
    }

    @Transactional
    Response dispute(TrackComplaint.Change change, ReplyReason request) {
        return tracking.executeOnce(
                change, "disputes", request, complaint -> replies.dispute(complaint, request.reason()));
    }

    @Transactional
    Response accept(TrackComplaint.Change change, AcceptanceRequest request) {
        return tracking.executeOnce(change, "acceptance", request, replies::accept);
    }

    @Transactional
    Response askSuperior(TrackComplaint.Change change, ReplyReason request) {
        return tracking.executeOnce(
                change, "superior-review", request, complaint -> replies.askSuperior(complaint, request.reason()));
    }

    @Transactional
    RatingView rate(TrackComplaint.Credentials credentials, RatingRequest request) {
        Complaint complaint = tracking.authenticate(credentials);
        complaints.lock(complaint);
        return replies.rate(complaint, request);
    }

    @Transactional
    ComplaintDeadlinesView deadlines(TrackComplaint.Credentials credentials, Locale language) {
        return explanations.list(tracking.authenticate(credentials), language);
    }

    @Transactional
    ComplaintDeadlinesView.ExplainedDeadline explain(
            TrackComplaint.Credentials credentials, UUID deadlineId, Locale language) {
        return explanations.explain(tracking.authenticate(credentials), deadlineId, language);
    }
}
