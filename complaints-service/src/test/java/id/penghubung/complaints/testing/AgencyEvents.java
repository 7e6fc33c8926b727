package id.penghubung.complaints.testing;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MeetingProposed;
import id.penghubung.kit.testing.DomainEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Events of the public works department about a complaint in its first round. */
public final class AgencyEvents {

    private static final UUID CASE = UUID.randomUUID();

    private AgencyEvents() {}

    /** Publishes an information request and returns its id. */
    public static UUID requestInformation(String complaintId, String question) {
        UUID request = UUID.randomUUID();
        DomainEvents.publish(
                complaintId,
                new InformationRequested(
                        UUID.fromString(complaintId),
                        CASE,
                        1,
                        "dpu",
                        request,
                        question,
                        LocalDate.of(2026, 12, 1),
                        Instant.now()));
        return request;
    }

    /** Publishes an information request that says until when the reporter can answer, and what follows otherwise. */
    public static UUID requestInformation(String complaintId, String question, LocalDate replyBy, String ifUnanswered) {
        UUID request = UUID.randomUUID();
        DomainEvents.publish(
                complaintId,
                new InformationRequested(
                        UUID.fromString(complaintId),
                        CASE,
                        1,
                        "dpu",
                        request,
                        question,
                        replyBy,
                        Instant.now(),
                        ifUnanswered));
        return request;
    }

    /** Publishes that the time for the answer to an information request is over, and the agency goes on. */
    public static void continueUnanswered(String complaintId, UUID request) {
        DomainEvents.publish(
                complaintId,
                new InformationRequestEnded(
                        UUID.fromString(complaintId), CASE, 1, "dpu", request, "Tidak dijawab", Instant.now(), true));
    }

    public static void followUp(String complaintId, String message) {
        DomainEvents.publish(
                complaintId, new FollowUpPosted(UUID.fromString(complaintId), CASE, 1, "dpu", message, Instant.now()));
    }

    public static void endInformationRequest(String complaintId, UUID request, String reason) {
        DomainEvents.publish(
                complaintId,
                new InformationRequestEnded(
                        UUID.fromString(complaintId), CASE, 1, "dpu", request, reason, Instant.now()));
    }

    /** Publishes an invitation to a meeting and returns the id of the meeting. */
    public static UUID proposeMeeting(String complaintId, MeetingKind kind, Instant at, String place, String message) {
        UUID meeting = UUID.randomUUID();
        DomainEvents.publish(
                meeting,
                complaintId,
                new MeetingProposed(
                        UUID.fromString(complaintId), CASE, 1, "dpu", kind, at, place, message, Instant.now()));
        return meeting;
    }

    public static void postInterimAnswer(String complaintId, String message, LocalDate expectedBy) {
        DomainEvents.publish(
                complaintId,
                new InterimAnswerPosted(
                        UUID.fromString(complaintId), CASE, 1, "dpu", message, expectedBy, Instant.now()));
    }

    /** Publishes an acknowledgement, with a due date in thirty days. */
    public static void acknowledge(String complaintId) {
        Instant now = Instant.now();
        DomainEvents.publish(
                complaintId,
                new CaseAcknowledged(UUID.fromString(complaintId), CASE, 1, "dpu", now.plus(Duration.ofDays(30)), now));
    }

    public static void resolve(String complaintId) {
        resolve(complaintId, "Sudah ditambal.");
    }

    public static void resolve(String complaintId, String answer) {
        DomainEvents.publish(
                complaintId, new CaseResolved(UUID.fromString(complaintId), CASE, 1, "dpu", answer, Instant.now()));
    }

    /** Publishes that the agency upholds the answer that the reporter disputed. */
    public static void uphold(String complaintId) {
        DomainEvents.publish(
                complaintId,
                new CaseResolved(
                        UUID.fromString(complaintId), CASE, 1, "dpu", "Sudah sesuai standar.", true, Instant.now()));
    }

    /** Publishes that the agency did not react in time: its first deadline passed an hour ago. */
    public static void breachFirstFollowUp(String complaintId) {
        Instant due = Instant.now().minus(Duration.ofHours(1));
        DomainEvents.publish(
                complaintId,
                new DeadlineBreached(
                        UUID.fromString(complaintId),
                        CASE,
                        1,
                        "dpu",
                        UUID.randomUUID(),
                        "FIRST_FOLLOW_UP",
                        due,
                        Instant.now()));
    }
}
