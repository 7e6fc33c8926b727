package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.focalpoint.deadlines.Breach;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the domain events of one case. Each event identifies the complaint, the case and its round. */
public record CaseEventFactory(UUID complaintId, UUID caseId, int round, String agencyCode) {

    DomainEvent acknowledged(Instant resolutionDueAt, Instant now) {
        return new CaseAcknowledged(complaintId, caseId, round, agencyCode, resolutionDueAt, now);
    }

    DomainEvent followUpPosted(String message, Instant now) {
        return new FollowUpPosted(complaintId, caseId, round, agencyCode, message, now);
    }

    DomainEvent informationRequested(InformationRequest request) {
        return new InformationRequested(
                complaintId,
                caseId,
                round,
                agencyCode,
                request.requestId(),
                request.question(),
                request.replyBy(),
                request.requestedAt(),
                request.ifUnanswered() == null ? null : request.ifUnanswered().name());
    }

    DomainEvent informationRequestEnded(
            InformationRequest ended, String reason, @Nullable Boolean timeOver, Instant now) {
        return new InformationRequestEnded(
                complaintId, caseId, round, agencyCode, ended.requestId(), reason, now, timeOver);
    }

    public DomainEvent resolutionDueMoved(Instant resolutionDueAt, Instant now) {
        return new ResolutionDueMoved(complaintId, caseId, round, agencyCode, resolutionDueAt, now);
    }

    DomainEvent superiorDecided(String decision, String decidedBy, String reason, Instant now) {
        return new SuperiorReviewDecided(complaintId, caseId, round, agencyCode, decision, decidedBy, reason, now);
    }

    DomainEvent meetingProposed(MeetingProposal meeting, Instant now) {
        return new MeetingProposed(
                complaintId,
                caseId,
                round,
                agencyCode,
                meeting.kind(),
                meeting.at(),
                meeting.place(),
                meeting.message(),
                now);
    }

    DomainEvent interimAnswerPosted(InterimAnswer answer, Instant now) {
        return new InterimAnswerPosted(
                complaintId, caseId, round, agencyCode, answer.message(), answer.expectedBy(), now);
    }

    DomainEvent resolved(String message, @Nullable Boolean upheld, Instant now) {
        return new CaseResolved(complaintId, caseId, round, agencyCode, message, upheld, now);
    }

    DomainEvent returned(CaseReturn returned, Instant now) {
        return new CaseReturned(
                complaintId,
                caseId,
                round,
                agencyCode,
                returned.reason(),
                now,
                returned.suggestedAgencyCode(),
                returned.resolutionDueAt());
    }

    DomainEvent breached(Breach breach) {
        return new DeadlineBreached(
                complaintId,
                caseId,
                round,
                agencyCode,
                breach.deadlineId(),
                breach.stage().name(),
                breach.dueAt(),
                breach.breachedAt());
    }
}
