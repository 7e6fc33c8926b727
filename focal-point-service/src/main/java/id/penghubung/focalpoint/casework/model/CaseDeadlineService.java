package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.FixedDueDate;
import id.penghubung.focalpoint.deadlines.PolicySubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes the deadlines of a case for the actions on it. Before a suspended deadline ends, its suspension ends. */
@ApplicationScoped
public class CaseDeadlineService {

    private static final String REPLY_BY_OF_AGENCY = "the day that the agency named when it asked";

    private final DeadlineService deadlines;

    CaseDeadlineService(DeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    public SubjectDeadlines deadlinesOf(AgencyCase agencyCase) {
        return deadlines.of(agencyCase.id());
    }

    /** Records the first follow-up: the agency tells the reporter or asks them something. */
    public SubjectDeadlines completeFirstFollowUp(AgencyCase agencyCase, Instant at) {
        return complete(agencyCase, Set.of(DeadlineStage.FIRST_FOLLOW_UP), at);
    }

    /**
     * Suspends the deadlines while the agency waits for the reporter, and starts the time for the answer. The question is a first
     * follow-up.
     *
     * @param replyBy last day for the answer; null for the time that the policy gives
     */
    public SubjectDeadlines awaitReporter(AgencyCase agencyCase, @Nullable LocalDate replyBy, Instant at) {
        SubjectDeadlines followedUp = completeFirstFollowUp(agencyCase, at);
        deadlines.start(List.of(new DeadlineSubject(
                SubjectKind.CASE,
                agencyCase.id(),
                agencyCase.complaintId(),
                agencyCase.agencyCode(),
                PolicySubject.COMPLAINT.ofClasses(),
                Set.of(DeadlineStage.INFORMATION_REPLY),
                Map.of(StartEvent.SENT, at),
                replyBy == null ? null : new FixedDueDate(replyBy, REPLY_BY_OF_AGENCY))));
        return deadlines
                .suspend(agencyCase.id(), SuspensionReason.WAITING_FOR_REPORTER, at)
                .withBreachesOf(followedUp);
    }

    /** Resumes the deadlines, because the reporter has answered, or the time for the answer is over. */
    public SubjectDeadlines resume(AgencyCase agencyCase, Instant at) {
        deadlines.complete(agencyCase.id(), Set.of(DeadlineStage.INFORMATION_REPLY), at);
        return deadlines.resume(agencyCase.id(), at);
    }

    /** Resumes the deadlines, because the agency no longer waits for an answer. */
    public SubjectDeadlines resumeWithoutAnswer(AgencyCase agencyCase, Instant at) {
        cancelReply(agencyCase, at);
        return deadlines.resume(agencyCase.id(), at);
    }

    /** Ends the time for an answer that nobody waits for any more. */
    public void cancelReply(AgencyCase agencyCase, Instant at) {
        deadlines.cancel(agencyCase.id(), Set.of(DeadlineStage.INFORMATION_REPLY), at);
    }

    /** Completes the deadlines of an answered case, and starts the time in which the reporter may dispute the answer. */
    public SubjectDeadlines answer(AgencyCase agencyCase, Instant at) {
        SubjectDeadlines ofCase =
                complete(agencyCase, Set.of(DeadlineStage.FIRST_FOLLOW_UP, DeadlineStage.RESOLUTION), at);
        deadlines.start(List.of(DeadlineSubject.ofComplaint(
                agencyCase.complaintId(), Set.of(DeadlineStage.REPORTER_REPLY), StartEvent.SENT, at)));
        return ofCase;
    }

    /** Ends the time of the reporter, and lets that of the agency go on from what it has used. */
    public SubjectDeadlines reopen(AgencyCase agencyCase, Instant at) {
        return deadlines.reopen(agencyCase.id(), DeadlineStage.RESOLUTION, at);
    }

    /** Completes the deadlines of these stages. */
    public SubjectDeadlines complete(AgencyCase agencyCase, Set<DeadlineStage> stages, Instant at) {
        resumeIfEnding(agencyCase, stages.contains(DeadlineStage.RESOLUTION), at);
        return deadlines.complete(agencyCase.id(), stages, at);
    }

    /** Cancels all deadlines of the case. */
    public SubjectDeadlines cancelAll(AgencyCase agencyCase, Instant at) {
        resumeIfEnding(agencyCase, true, at);
        return deadlines.cancelAll(Map.of(agencyCase.id(), at)).getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
    }

    /** Ends an open suspension when the action closes the case. A follow-up does not close it. */
    private void resumeIfEnding(AgencyCase agencyCase, boolean closesCase, Instant at) {
        if (closesCase && agencyCase.informationRequest() != null) {
            resumeWithoutAnswer(agencyCase, at);
        }
    }
}
