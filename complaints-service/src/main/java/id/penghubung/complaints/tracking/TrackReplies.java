package id.penghubung.complaints.tracking;

import id.penghubung.complaints.answers.ComplaintDeadlinesView;
import id.penghubung.complaints.answers.ExplainDeadline;
import id.penghubung.complaints.answers.RatingRequest;
import id.penghubung.complaints.answers.RatingView;
import id.penghubung.complaints.answers.ReplyToAnswer;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.conversation.IdempotentAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Replies to answers, and explains deadlines, with tracking number and access code. */
@ApplicationScoped
class TrackReplies {

    private final TrackComplaint tracking;
    private final ComplaintRepository complaints;
    private final ReplyToAnswer replies;
    private final ExplainDeadline explanations;
    private final IdempotentAnswers responses;

    TrackReplies(
            TrackComplaint tracking,
            ComplaintRepository complaints,
            ReplyToAnswer replies,
            ExplainDeadline explanations,
            IdempotentAnswers responses) {
        this.tracking = tracking;
        this.complaints = complaints;
        this.replies = replies;
        this.explanations = explanations;
        this.responses = responses;
    }

    /**
     * Executes an act once for a key. A repetition is authenticated too, because an idempotency key is not a secret.
     *
     * @param kind name of the act in its path
     */
    @Transactional
    Response act(
            TrackComplaint.Credentials credentials,
            String kind,
            @Nullable String key,
            Object request,
            Locale language,
            Consumer<Complaint> act) {
        Complaint complaint = tracking.authenticate(credentials);
        return responses.executeOnce("tracking/" + complaint.id() + "/" + kind, key, request, () -> {
            complaints.lock(complaint);
            act.accept(complaint);
            complaints.flush();
            return new IdempotentAnswers.AnswerReply(
                    tracking.view(complaint, language), Map.of(HttpHeaders.CACHE_CONTROL, "no-store"));
        });
    }

    @Transactional
    RatingView rate(TrackComplaint.Credentials credentials, RatingRequest request) {
        Complaint complaint = tracking.authenticate(credentials);
        complaints.lock(complaint);
        return replies.rate(complaint, request);
    }

    @Transactional
    ComplaintDeadlinesView deadlines(TrackComplaint.Credentials credentials, Locale language) {
        return explanations.list(tracking.authenticate(credentials).id(), language);
    }

    @Transactional
    ComplaintDeadlinesView.ExplainedDeadline explain(
            TrackComplaint.Credentials credentials, UUID deadlineId, Locale language) {
        return explanations.explain(tracking.authenticate(credentials).id(), deadlineId, language);
    }
}
