package id.penghubung.focalpoint.casework.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case of an agency that supports the one that is responsible for a complaint. It is no case of the complaint: the reporter and other
 * services do not see it.
 *
 * @param caseId the case of the responsible agency, in whose record the support is recorded
 * @param agencyCode the supporting agency
 * @param leadAgencyCode the responsible agency, which it answers
 * @param hidden whether agencies do not see the text of the complaint: it was recalled
 * @param dueAt the due date of the answer, in any state
 * @param endedAt time at which it was answered, declined or cancelled; null while it is open
 */
public record SupportingCase(
        UUID id,
        UUID caseId,
        String agencyCode,
        String leadAgencyCode,
        String trackingNumber,
        boolean hidden,
        SupportState state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        long version) {

    /** Position in a list of supporting cases, soonest due first. */
    public record Position(Instant dueAt, UUID id) {}

    public boolean isOpen() {
        return state == SupportState.OPEN;
    }

    /** Returns the case after its end. */
    SupportingCase ended(SupportState end, Instant at) {
        return new SupportingCase(
                id, caseId, agencyCode, leadAgencyCode, trackingNumber, hidden, end, openedAt, dueAt, at, version + 1);
    }
}
