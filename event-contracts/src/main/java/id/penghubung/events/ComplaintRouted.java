package id.penghubung.events;

import java.time.Instant;
import java.util.List;
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
 * @param supportingAgencies the agencies that answer the responsible one, one to five of them; null if it works alone
 * @param madeBy the maker of the decision, more exact than {@code decidedBy}: {@code RULE}, {@code MODEL} for a certain suggestion,
 *     {@code COORDINATOR} or {@code SECRETARY}; values may be added; null in events of earlier releases
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
        @Nullable Boolean binding,
        @Nullable List<SupportingAgency> supportingAgencies,
        @Nullable String madeBy)
        implements DomainEvent {

    /** Value of {@code madeBy}: a rule. */
    public static final String RULE = "RULE";

    /** Value of {@code madeBy}: a certain suggestion. */
    public static final String MODEL = "MODEL";

    /** Value of {@code madeBy}: the coordinator. */
    public static final String COORDINATOR = "COORDINATOR";

    /** Value of {@code madeBy}: the regional secretary, after the second return. */
    public static final String SECRETARY = "SECRETARY";

    /** Creates the event of a decision for one agency, which may return the complaint; the complaint arrived when it was submitted. */
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
                null,
                null,
                null);
    }

    /** Returns the agencies that answer the responsible one; none if it works alone. */
    public List<SupportingAgency> supporting() {
        return supportingAgencies == null ? List.of() : supportingAgencies;
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
