package id.penghubung.focalpoint.casework.support;

import id.penghubung.events.Location;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.history.SupportEntries;
import id.penghubung.focalpoint.casework.history.SupportState;
import id.penghubung.focalpoint.casework.history.SupportingCase;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.ComplaintContent;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A supporting case as shown to its agency and the coordinator.
 *
 * @param agencyCode the supporting agency
 * @param leadAgencyCode the responsible agency, which it answers
 * @param caseId the case of the responsible agency
 * @param title absent, like all text of the complaint, for the agency once the support has ended
 * @param endedAt time at which it was answered, declined or cancelled
 * @param deadlines the deadline of the answer; none for the agency if the complaint was recalled
 * @param entries what was asked and answered. Without messages and details for the agency if the complaint was recalled
 * @param version the version, as in the entity tag
 */
@Schema(name = "SupportingCase")
record SupportingCaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) UUID caseId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String leadAgencyCode,
        @Schema(required = true) SupportState state,
        @Nullable String title,
        @Nullable String description,
        @Nullable Location location,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) Instant dueAt,
        @Nullable Instant endedAt,
        @Schema(required = true) List<DeadlineView> deadlines,
        @Schema(required = true) List<EntryView> entries,
        @Schema(required = true) long version) {

    /**
     * @param lead the case of the responsible agency
     * @param record the entries of its record, at least those about supporting agencies
     * @param visibility the scope of the reader
     */
    static SupportingCaseView of(
            SupportingCase support,
            AgencyCase lead,
            SubjectDeadlines deadlines,
            List<EntryView> record,
            CaseVisibility visibility) {
        ComplaintContent content = lead.content();
        boolean recalled = lead.isContentHiddenFrom(visibility);
        boolean shown = !recalled && (support.isOpen() || visibility.agencyCode() == null);
        return new SupportingCaseView(
                support.id(),
                lead.complaintId(),
                support.caseId(),
                support.trackingNumber(),
                support.agencyCode(),
                support.leadAgencyCode(),
                support.state(),
                shown ? content.title() : null,
                shown ? content.description() : null,
                shown ? Location.ofParts(content.latitude(), content.longitude(), content.address()) : null,
                support.openedAt(),
                support.dueAt(),
                support.endedAt(),
                recalled ? List.of() : deadlines.deadlines(),
                record.stream()
                        .filter(entry -> SupportEntries.isAbout(entry, support))
                        .map(entry -> recalled ? entry.withoutText() : entry)
                        .toList(),
                support.version());
    }
}
