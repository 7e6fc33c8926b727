package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of a complaint to the responsible agency. Contains the complaint itself, so that the agency can work on it
 * without a request to a different service.
 *
 * @param round number of the assignment, starting at 1 for each complaint; events of an earlier round no longer have an
 *     effect
 * @param oversight true if the complaint goes to the inspectorate because it accuses staff (<i>berkadar pengawasan</i>)
 * @param explanation reason for the choice of this agency
 * @param receivedAt the time of arrival of the complaint, if that was before its submission
 * @param binding true if the regional secretary decided after the second return, so that the agency may not return the complaint again
 */
public record ComplaintRouted(
        UUID complaintId,
        UUID decisionId,
        int round,
        String agencyCode,
        String agencyName,
        boolean oversight,
        LocalizedText explanation,
        DecisionMaker decidedBy,
        Instant decidedAt,
        String trackingNumber,
        ComplaintDetails complaint,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Boolean binding)
        implements DomainEvent {

    /** Creates the event of a decision that an agency may return. */
    public ComplaintRouted(
            UUID complaintId,
            UUID decisionId,
            int round,
            String agencyCode,
            String agencyName,
            boolean oversight,
            LocalizedText explanation,
            DecisionMaker decidedBy,
            Instant decidedAt,
            String trackingNumber,
            ComplaintDetails complaint,
            Instant submittedAt,
            @Nullable Instant receivedAt) {
        this(
                complaintId,
                decisionId,
                round,
                agencyCode,
                agencyName,
                oversight,
                explanation,
                decidedBy,
                decidedAt,
                trackingNumber,
                complaint,
                submittedAt,
                receivedAt,
                null);
    }

    /** Creates the event of a complaint that arrived when it was submitted. */
    public ComplaintRouted(
            UUID complaintId,
            UUID decisionId,
            int round,
            String agencyCode,
            String agencyName,
            boolean oversight,
            LocalizedText explanation,
            DecisionMaker decidedBy,
            Instant decidedAt,
            String trackingNumber,
            ComplaintDetails complaint,
            Instant submittedAt) {
        this(
                complaintId,
                decisionId,
                round,
                agencyCode,
                agencyName,
                oversight,
                explanation,
                decidedBy,
                decidedAt,
                trackingNumber,
                complaint,
                submittedAt,
                null,
                null);
    }

    /** Returns whether the agency may not return the complaint. */
    public boolean mayNotBeReturned() {
        return Boolean.TRUE.equals(binding);
    }

    /** Returns the time of arrival: before the submission if a letter or a message was keyed in later. */
    public Instant arrivedAt() {
        return receivedAt == null ? submittedAt : receivedAt;
    }
}
