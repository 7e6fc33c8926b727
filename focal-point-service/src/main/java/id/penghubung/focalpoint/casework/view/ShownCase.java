package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.ComplaintContent;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a case that replies are made of, from its entity after a change, or read without one.
 *
 * @param dueAt time by which cases are sorted, see {@link CaseStatus#sortDueAt}
 * @param contentHidden whether its agency does not see the text of the complaint, which was recalled from it
 * @param version the version, as in the entity tag
 */
public record ShownCase(
        UUID id,
        UUID complaintId,
        int round,
        String trackingNumber,
        String agencyCode,
        CaseStatus status,
        ComplaintContent content,
        Instant openedAt,
        Instant dueAt,
        @Nullable CaseAssignment assignment,
        @Nullable InformationRequest informationRequest,
        @Nullable DraftAnswer draft,
        boolean contentHidden,
        boolean hasAttachments,
        long version) {

    public static ShownCase of(AgencyCase agencyCase) {
        return new ShownCase(
                agencyCase.id(),
                agencyCase.complaintId(),
                agencyCase.round(),
                agencyCase.trackingNumber(),
                agencyCase.agencyCode(),
                agencyCase.status(),
                agencyCase.content(),
                agencyCase.openedAt(),
                agencyCase.dueAt(),
                agencyCase.assignment(),
                agencyCase.informationRequest(),
                agencyCase.draft(),
                agencyCase.isContentHiddenFrom(new CaseVisibility(agencyCase.agencyCode())),
                agencyCase.hasAttachments(),
                agencyCase.version());
    }

    /** Returns whether these readers do not see the text of the complaint: it was recalled from their agency. */
    boolean isContentHiddenFrom(CaseVisibility visibility) {
        return contentHidden && visibility.agencyCode() != null;
    }

    /** Returns true if a deadline of the case is pending. */
    public boolean hasPendingDeadline() {
        return CaseStatus.isPending(dueAt);
    }
}
