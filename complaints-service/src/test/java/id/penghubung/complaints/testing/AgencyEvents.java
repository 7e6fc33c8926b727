package id.penghubung.complaints.testing;

import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MeetingProposed;
import id.penghubung.kit.testing.DomainEvents;
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

    public static void endInformationRequest(String complaintId, UUID request, String reason) {
        DomainEvents.publish(
                complaintId,
                new InformationRequestEnded(
                        UUID.fromString(complaintId), CASE, 1, "dpu", request, reason, Instant.now()));
    }

    public static void proposeMeeting(String complaintId, MeetingKind kind, Instant at, String place, String message) {
        DomainEvents.publish(
                complaintId,
                new MeetingProposed(
                        UUID.fromString(complaintId), CASE, 1, "dpu", kind, at, place, message, Instant.now()));
    }

    public static void postInterimAnswer(String complaintId, String message, LocalDate expectedBy) {
        DomainEvents.publish(
                complaintId,
                new InterimAnswerPosted(
                        UUID.fromString(complaintId), CASE, 1, "dpu", message, expectedBy, Instant.now()));
    }
}
