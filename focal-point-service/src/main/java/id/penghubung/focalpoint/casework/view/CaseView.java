package id.penghubung.focalpoint.casework.view;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.events.Location;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.ComplaintContent;
import id.penghubung.focalpoint.casework.model.InformationRequest;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as shown to its agency and the coordinator, the same in lists and alone.
 *
 * @param round number of the assignment of the complaint to an agency, from 1
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>); always false if it was recalled from the agency
 *     of the reader, which may be the accused
 * @param complexity the class that the coordinator set at the verification; absent before it, and after a recall
 * @param title absent, like all text of the complaint, if it was recalled from the agency of the reader
 * @param categoryCode absent like the title: a category can say that the complaint accuses staff
 * @param dueAt the earliest pending due date, past or future; absent if the case is closed or waits for the reporter
 * @param informationRequest the open information request, if any
 * @param draft the draft of the answer, for colleagues only
 * @param deadlines none if the complaint was recalled from the agency of the reader: their lengths depend on the class
 * @param entries all entries of the audit record; those marked {@code internal} are never shown to the reporter. Without their
 *     messages and details if the complaint was recalled from the agency of the reader
 * @param informationRequestedAt time since which the case waits for the reporter
 * @param assignee the assigned officer; absent if the case is unassigned
 * @param version the version, as in the entity tag
 */
@Schema(name = "Case")
public record CaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) int round,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) CaseStatus status,
        @Schema(required = true) ComplaintKind kind,
        @Schema(required = true) boolean oversight,
        @Nullable Complexity complexity,
        @Nullable String title,
        @Nullable String description,
        @Nullable String categoryCode,
        @Schema(required = true) String districtCode,
        @Nullable LocalDate incidentDate,
        @Nullable Location location,
        @Schema(required = true) boolean anonymous,
        @Schema(required = true) boolean confidential,
        @Schema(required = true) Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant informationRequestedAt,
        @Nullable AssigneeView assignee,
        @Nullable InformationRequestView informationRequest,
        @Nullable DraftView draft,
        @Schema(required = true) List<DeadlineView> deadlines,
        @Schema(required = true) List<EntryView> entries,
        @Schema(required = true) List<AttachmentView> attachments,
        @Schema(required = true) long version) {

    /** @param visibility the scope of the reader */
    public static CaseView of(
            ShownCase shown,
            CaseVisibility visibility,
            SubjectDeadlines deadlines,
            List<EntryView> entries,
            List<AttachmentView> attachments) {
        ComplaintContent content = shown.content();
        boolean hidden = shown.isContentHiddenFrom(visibility);
        return new CaseView(
                shown.id(),
                shown.complaintId(),
                shown.round(),
                shown.trackingNumber(),
                shown.agencyCode(),
                shown.status(),
                content.kind(),
                !hidden && content.oversight(),
                hidden ? null : content.complexity(),
                hidden ? null : content.title(),
                hidden ? null : content.description(),
                hidden ? null : content.categoryCode(),
                content.districtCode(),
                content.incidentDate(),
                hidden ? null : location(content),
                content.anonymous(),
                content.confidential(),
                shown.openedAt(),
                shown.hasPendingDeadline() ? shown.dueAt() : null,
                InformationRequest.timeOf(shown.informationRequest()),
                AssigneeView.of(shown.assignment()),
                InformationRequestView.of(shown.informationRequest()),
                DraftView.of(shown.draft()),
                hidden ? List.of() : deadlines.deadlines(),
                hidden ? entries.stream().map(EntryView::withoutText).toList() : entries,
                hidden ? List.of() : attachments,
                shown.version());
    }

    private static @Nullable Location location(ComplaintContent content) {
        return Location.ofParts(content.latitude(), content.longitude(), content.address());
    }
}
