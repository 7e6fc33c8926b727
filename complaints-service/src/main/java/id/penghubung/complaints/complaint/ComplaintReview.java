package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedCompletion;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verification and completeness of a complaint: the acts of the coordinator, the completion by the reporter, and their deadlines.
 * Each act checks the state of the complaint first.
 */
public final class ComplaintReview {

    /** Type of the deadline of the superior in events. */
    private static final String SUPERIOR_REVIEW = "SUPERIOR_REVIEW";

    private final Complaint complaint;

    ComplaintReview(Complaint complaint) {
        this.complaint = complaint;
    }

    /**
     * Verifies the complaint, with the corrections that the classification contains.
     *
     * @param reason reason for the corrections, or null if there are none
     * @throws ProblemException 409 if the complaint is already verified, or has ended
     */
    public ComplaintAction verify(Classification classification, @Nullable String reason, Instant at) {
        requireNotEnded();
        if (complaint.verification().isDone()) {
            throw ComplaintProblem.ALREADY_VERIFIED.exception();
        }
        List<String> corrected = classification.fieldsThatDifferFrom(complaint.classification());
        complaint.reclassify(classification);
        complaint.changeVerification(complaint.verification().done(at));
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, ReviewMessages.verified(corrected, reason)),
                new ComplaintVerified(
                        complaint.id(),
                        classification.kind(),
                        classification.categoryCode(),
                        classification.complexity(),
                        classification.districtCode(),
                        classification.oversight(),
                        corrected,
                        reason,
                        at));
    }

    /**
     * Corrects the classification without a verification. A complaint that an agency has stays with it.
     *
     * @throws ProblemException 409 if the complaint has ended
     */
    public ComplaintAction correct(Classification classification, String reason, Instant at) {
        return correct(classification, null, reason, at);
    }

    /**
     * Corrects the classification, the party that the complaint accuses, or both, like {@link #correct(Classification, String, Instant)}.
     * Timeline and event say that the party was corrected; only its agency is in the event.
     *
     * @param party correction of the party, or null if it stays as it is
     */
    public ComplaintAction correct(
            Classification classification, @Nullable AccusedCorrection party, String reason, Instant at) {
        requireNotEnded();
        List<String> corrected = classification.fieldsThatDifferFrom(complaint.classification());
        if (!corrected.isEmpty()) {
            complaint.reclassify(classification);
        }
        if (party != null) {
            complaint.changeAccused(party.accused());
            corrected.add(ComplaintCorrected.ACCUSED);
        }
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, ReviewMessages.corrected(corrected, reason)),
                new ComplaintCorrected(
                        complaint.id(),
                        classification.kind(),
                        classification.categoryCode(),
                        classification.complexity(),
                        classification.districtCode(),
                        classification.oversight(),
                        corrected,
                        reason,
                        at,
                        party == null ? null : complaint.content().accusedAgency()));
    }

    /**
     * Recalls the complaint from its agency, which no longer sees it. Routing-service decides where it goes next. One that counts as
     * oversight, by this act or before, accuses this agency from then on, unless it names another one.
     *
     * @param accusesStaff whether the complaint is also marked as oversight
     * @throws ProblemException 409 if no agency has the complaint, or it has already answered
     */
    public ComplaintAction recall(String reason, boolean accusesStaff, Instant at) {
        String agency = complaint.agencyCode();
        // A merged complaint whose lead is reopened is in progress without an agency of its own.
        if (agency == null
                || !complaint.status().isWithAgency()
                || !complaint.transitionTo(ComplaintStatus.IN_TRIAGE)) {
            throw ComplaintProblem.NOT_WITH_AN_AGENCY.exception();
        }
        if (accusesStaff) {
            complaint.changeVerification(complaint.verification().markedOversight());
        }
        if (complaint.classification().oversight()) {
            complaint.changeAccused(SealedAccused.withAgency(complaint.content().accused(), agency));
        }
        String agencyName = complaint.agencyName() == null ? agency : complaint.agencyName();
        int round = complaint.assignment().round();
        complaint.endAssignment(complaint.assignment().recalled(), at);
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, ReviewMessages.recalled(agencyName, reason)),
                new ComplaintRecalled(
                        complaint.id(),
                        round,
                        reason,
                        complaint.classification().oversight(),
                        at));
    }

    /**
     * Archives the complaint: no agency of the regency handles it.
     *
     * @param destination outside body to which the reporter is pointed, or null
     * @param note what the coordinator adds for the reporter, or null
     * @throws ProblemException 409 if the complaint is already answered, or has ended
     */
    public ComplaintAction archive(
            ArchiveReason reason, @Nullable Destination destination, @Nullable String note, Instant at) {
        return archived(ReviewMessages.archived(reason, destination, note), reason, destination, at);
    }

    /**
     * Ends the complaint, which the coordinator has handed over to an outside body.
     *
     * @param sentOn day on which it was sent there
     * @param note what the coordinator adds for the reporter, or null
     * @throws ProblemException 409 if the complaint is already answered, or has ended
     */
    public ComplaintAction handOver(Destination destination, LocalDate sentOn, @Nullable String note, Instant at) {
        return archived(
                ReviewMessages.handedOver(destination, sentOn, note), ArchiveReason.NOT_OUR_AUTHORITY, destination, at);
    }

    private ComplaintAction archived(
            Text message, ArchiveReason reason, @Nullable Destination destination, Instant at) {
        if (!complaint.transitionTo(ComplaintStatus.ARCHIVED)) {
            throw ComplaintProblem.CANNOT_ARCHIVE.exception();
        }
        complaint.endTriage(at);
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, message),
                new ComplaintArchived(
                        complaint.id(), reason.name(), destination == null ? null : destination.code(), at));
    }

    /**
     * Decides whether the file of the complaint is complete.
     *
     * @param missing texts that tell the reporter what is missing; empty if it is complete
     * @throws ProblemException 409 if that was decided, or the complaint has ended
     */
    public ComplaintAction decideCompleteness(List<String> missing, Instant at) {
        requireNotEnded();
        complaint.changeCompleteness(complaint
                .completeness()
                .decided(missing, at)
                .orElseThrow(ComplaintProblem.COMPLETENESS_ALREADY_DECIDED::exception));
        return complaint.act(
                complaint.entry(at, Actor.COORDINATOR, null, ReviewMessages.completeness(missing)),
                new CompletenessDecided(complaint.id(), missing.isEmpty(), missing, at));
    }

    /**
     * Completes the complaint on behalf of its reporter. The text stays out of the timeline and of the event: it may tell who the
     * reporter is, for instance if the name was missing.
     *
     * @param text the encrypted text
     * @throws ProblemException 409 if nothing is missing, or the complaint has ended
     */
    public ComplaintAction complete(SealedCompletion text, Instant at) {
        Completeness completed = complaint.status().isFinal()
                ? null
                : complaint.completeness().completed(text, at).orElse(null);
        if (completed == null) {
            throw ComplaintProblem.NOTHING_MISSING.exception();
        }
        complaint.changeCompleteness(completed);
        return complaint.act(
                complaint.entry(at, Actor.REPORTER, null, ReviewMessages.COMPLETED),
                new ComplaintCompleted(complaint.id(), at));
    }

    /**
     * Stores a due date that the reporter sees. Types that this release does not know are passed over.
     *
     * @return the reminder, if the time for the reporter to complete the complaint, or to answer the agency, is nearly over
     */
    public Optional<TimelineEntry> dueDateSet(ComplaintDeadlineSet event) {
        if (complaint.status().isFinal()) {
            return Optional.empty();
        }
        if (InformationReplyTime.TYPE.equals(event.type())) {
            return InformationReplyTime.remind(complaint, event);
        }
        ReviewDeadline.of(event.type()).ifPresent(deadline -> complaint.changeDueDate(deadline, event.dueAt()));
        return Boolean.TRUE.equals(event.escalated()) && concernsCompletion(event.type())
                ? Optional.of(complaint.entry(event.setAt(), Actor.SYSTEM, null, ReviewMessages.REMINDER))
                : Optional.empty();
    }

    /**
     * Applies the breach of a deadline. A complaint that the reporter did not complete in time is deemed withdrawn (UU 25/2009
     * Art. 44), also one with an information request of that consequence; one whose answer got no reply is closed (SP4N-LAPOR). Every
     * other breach concerns an office, and changes nothing here.
     */
    public Optional<ComplaintAction> breached(ComplaintDeadlineBreached event) {
        if (InformationReplyTime.TYPE.equals(event.type())) {
            return InformationReplyTime.breached(complaint, event);
        }
        if (ReviewDeadline.REPORTER_REPLY.name().equals(event.type())) {
            return closeWithoutReply(event);
        }
        if (SUPERIOR_REVIEW.equals(event.type())) {
            return endWaitingForSuperior(event);
        }
        Instant decidedAt = complaint.completeness().decidedAt();
        boolean notCompletedInTime = concernsCompletion(event.type())
                && decidedAt != null
                && event.dueAt().isAfter(decidedAt);
        if (!notCompletedInTime || !complaint.transitionTo(ComplaintStatus.WITHDRAWN)) {
            return Optional.empty();
        }
        complaint.endTriage(event.breachedAt());
        return Optional.of(complaint.act(
                complaint.entry(event.breachedAt(), Actor.SYSTEM, null, ReviewMessages.DEEMED_WITHDRAWN),
                new ComplaintWithdrawn(complaint.id(), ReviewMessages.DEEMED_WITHDRAWN.id(), event.breachedAt())));
    }

    /** A breach from before the latest answer concerns an earlier one, which the reporter disputed in time. */
    private Optional<ComplaintAction> closeWithoutReply(ComplaintDeadlineBreached event) {
        Instant answeredAt = complaint.answer().answeredAt();
        boolean ofThisAnswer = answeredAt == null || event.dueAt().isAfter(answeredAt);
        if (ofThisAnswer && complaint.answer().awaitsSuperior()) {
            // The request to the superior is a reply. Whatever ends the waiting closes the complaint.
            complaint.changeDueDate(ReviewDeadline.REPORTER_REPLY, event.dueAt());
            return Optional.empty();
        }
        return ofThisAnswer ? closed(event.breachedAt()) : Optional.empty();
    }

    /** A superior who does not decide in time keeps no complaint open: it is closed if the time for a reply is over. */
    private Optional<ComplaintAction> endWaitingForSuperior(ComplaintDeadlineBreached event) {
        if (!complaint.answer().awaitsSuperior()) {
            return Optional.empty();
        }
        complaint.changeAnswer(complaint.answer().superiorDecided(SuperiorDecision.OVERDUE));
        Instant replyDue = complaint.reviewDueDates().of(ReviewDeadline.REPORTER_REPLY);
        return replyDue != null && replyDue.isBefore(event.breachedAt())
                ? closed(event.breachedAt())
                : Optional.empty();
    }

    private Optional<ComplaintAction> closed(Instant at) {
        return complaint.transitionTo(ComplaintStatus.CLOSED)
                ? Optional.of(complaint.act(
                        complaint.entry(at, Actor.SYSTEM, null, AnswerMessages.NO_REPLY),
                        new ComplaintClosed(complaint.id(), "NO_REPLY", at)))
                : Optional.empty();
    }

    private boolean concernsCompletion(String deadlineType) {
        return ReviewDeadline.COMPLETION_BY_REPORTER.name().equals(deadlineType)
                && complaint.completeness().state() == CompletenessState.INCOMPLETE;
    }

    private void requireNotEnded() {
        if (complaint.status().isFinal()) {
            throw ComplaintProblem.COMPLAINT_ENDED.exception();
        }
    }
}
