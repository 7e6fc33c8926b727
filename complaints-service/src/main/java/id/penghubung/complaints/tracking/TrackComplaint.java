package id.penghubung.complaints.tracking;

import id.penghubung.complaints.complaint.AccusedParties;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.TimelineEntryView;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.complaints.complaint.WithdrawComplaint;
import id.penghubung.complaints.conversation.AnswerInformationRequest;
import id.penghubung.complaints.conversation.AnswerRequest;
import id.penghubung.complaints.conversation.CompleteComplaint;
import id.penghubung.complaints.conversation.CompletionRequest;
import id.penghubung.complaints.personaldata.ReplyScopes;
import id.penghubung.complaints.referral.ReferComplaint;
import id.penghubung.complaints.referral.ReferralReplies;
import id.penghubung.complaints.referral.ReferralRequest;
import id.penghubung.complaints.referral.ReferralView;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads, answers, completes, withdraws and refers a complaint with its tracking number and access code. */
@ApplicationScoped
class TrackComplaint {

    /** Limit of timeline entries in one response. Real timelines are far shorter. */
    private static final int MAX_ENTRIES = 500;

    private static final UUID NO_COMPLAINT = new UUID(0, 0);

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final AccessCodes codes;
    private final WrongCodeRateLimiter wrongCodes;
    private final WithdrawComplaint withdrawComplaint;
    private final AnswerInformationRequest answerInformationRequest;
    private final IdempotentReplies replies;
    private final ReferComplaint referComplaint;
    private final ReferralReplies referralReplies;
    private final CompleteComplaint completeComplaint;
    private final ReadComplaints readComplaints;
    private final AccusedParties accused;
    private final Clock clock;

    TrackComplaint(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            AccessCodes codes,
            WrongCodeRateLimiter wrongCodes,
            WithdrawComplaint withdrawComplaint,
            AnswerInformationRequest answerInformationRequest,
            IdempotentReplies replies,
            ReferComplaint referComplaint,
            ReferralReplies referralReplies,
            CompleteComplaint completeComplaint,
            ReadComplaints readComplaints,
            AccusedParties accused,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.codes = codes;
        this.wrongCodes = wrongCodes;
        this.withdrawComplaint = withdrawComplaint;
        this.answerInformationRequest = answerInformationRequest;
        this.replies = replies;
        this.referComplaint = referComplaint;
        this.referralReplies = referralReplies;
        this.completeComplaint = completeComplaint;
        this.readComplaints = readComplaints;
        this.accused = accused;
        this.clock = clock;
    }

    /**
     * Tracking number and access code of a caller.
     *
     * @param client network address of the caller, for the count of wrong codes
     */
    record Credentials(String trackingNumber, @Nullable String accessCode, String client) {}

    /**
     * A change with the access code.
     *
     * @param language language of the response
     */
    record Change(Credentials credentials, @Nullable String idempotencyKey, Locale language) {}

    @Transactional
    TrackingView read(Credentials credentials, Locale language) {
        return view(authenticate(credentials), language);
    }

    @Transactional
    TrackingView withdraw(Credentials credentials, @Nullable String reason, Locale language) {
        Complaint complaint = authenticate(credentials);
        complaints.lock(complaint);
        withdrawComplaint.withdraw(complaint, reason);
        complaints.flush();
        return view(complaint, language);
    }

    @Transactional
    Response answer(Change change, AnswerRequest request) {
        return executeOnce(
                change, "answers", request, complaint -> answerInformationRequest.answer(complaint, request));
    }

    @Transactional
    Response complete(Change change, CompletionRequest request) {
        return executeOnce(
                change, "completion", request, complaint -> completeComplaint.complete(complaint, request.message()));
    }

    /**
     * Executes a change once for a key, within the caller's transaction. A repetition is authenticated too, because an idempotency key
     * is not a secret.
     *
     * @param name name of the change, as in its path
     * @param request content of the request, as a record
     */
    Response executeOnce(Change change, String name, Object request, Consumer<Complaint> work) {
        Complaint complaint = authenticate(change.credentials());
        return replies.executeOnce(
                        ReplyScopes.ofAccessCode(complaint.id(), name), change.idempotencyKey(), request, () -> {
                            complaints.lock(complaint);
                            work.accept(complaint);
                            complaints.flush();
                            return replies.reply(
                                            Response.Status.OK.getStatusCode(),
                                            Map.of(),
                                            view(complaint, change.language()))
                                    .withoutCaching();
                        })
                .toResponse();
    }

    /** Returns the conditions of a referral to the Ombudsman, or the referral that was made. */
    @Transactional
    ReferralView referral(Credentials credentials, Locale language) {
        return referComplaint.read(authenticate(credentials), language);
    }

    /** Refers the complaint to the Ombudsman. A repetition is authenticated too, like that of every change. */
    @Transactional
    Response refer(Change change, ReferralRequest request) {
        Complaint complaint = authenticate(change.credentials());
        return referralReplies.once(
                ReplyScopes.ofAccessCode(complaint.id(), "referral"), change.idempotencyKey(), request, () -> {
                    complaints.lock(complaint);
                    return referComplaint.refer(complaint, request, change.language());
                });
    }

    /**
     * Finds the complaint for the credentials. A wrong number and a wrong code get the same response after the same work.
     * The right code is always accepted, regardless of earlier wrong codes and of the caller's address.
     *
     * @throws ProblemException 404 if number and code do not match, 429 after too many wrong codes
     */
    Complaint authenticate(Credentials credentials) {
        String number = Alphabet.normalized(credentials.trackingNumber());
        String code = credentials.accessCode() == null ? "" : credentials.accessCode();
        Optional<Complaint> complaint =
                TrackingNumber.isPlausible(number) ? complaints.findByTrackingNumber(number) : Optional.empty();
        if (!codes.matches(
                complaint.map(Complaint::id).orElse(NO_COMPLAINT),
                code,
                complaint.map(Complaint::accessCodeHash).orElse(null))) {
            wrongCodes.recordWrongCode(credentials.client());
            throw ProblemException.of(
                    CommonProblem.NOT_FOUND,
                    "Nomor pelacakan dan kode akses tidak cocok.",
                    "Tracking number and access code do not match.");
        }
        return complaint.orElseThrow();
    }

    TrackingView view(Complaint complaint, Locale language) {
        return TrackingView.of(
                complaint,
                accused.ofReporter(complaint).orElse(null),
                readComplaints.completionForReporter(complaint).orElse(null),
                timeline.of(complaint.id(), Optional.empty(), MAX_ENTRIES).stream()
                        .map(entry -> TimelineEntryView.of(entry, language))
                        .toList(),
                clock.instant());
    }
}
