package id.penghubung.focalpoint.ombudsman.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action in responses.
 *
 * @param evidence the evidence that is wanted
 * @param reference number of the report or letter that orders it
 * @param receivedAt the receipt by the reported party, from which the time limit counts
 * @param nextStates the states that may follow; empty if the action is decided
 * @param plan the latest plan of the agency
 * @param draft the draft of the submission, for the agency and for who submits in place of its head; not in lists
 * @param reportNumber number of the report of the superior about a recommendation
 * @param reportFileId the attachment with that report
 * @param publishedOn day on which the Ombudsman published that a recommendation was not carried out
 * @param reportedOn day on which the Ombudsman reported onward about it
 * @param submission what the head of the agency submitted last
 * @param reason the reason of the last decision
 * @param overdue whether the time is over without a submission
 * @param deadline the time limit that applies now; its explanation states an extension
 * @param attachments the evidence of the agency
 * @param entries the audit record; entries for colleagues only for the agency; not in lists
 */
@Schema(name = "Action")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID matterId,
        @Nullable UUID reportId,
        @Nullable UUID findingId,
        @Schema(required = true) Product product,
        @Schema(required = true) String agencyCode,
        @Nullable String person,
        @Schema(required = true) String task,
        @Nullable String evidence,
        @Schema(required = true) String reference,
        @Schema(required = true) LocalDate issuedOn,
        @Schema(required = true) Instant receivedAt,
        @Schema(required = true) Instant orderedAt,
        @Schema(required = true) ActionState state,
        @Schema(required = true) List<ActionState> nextStates,
        @Nullable String plan,
        @Nullable String draft,
        @Nullable String draftAuthor,
        @Nullable String submission,
        @Nullable Instant submittedAt,
        @Nullable String reportNumber,
        @Nullable UUID reportFileId,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate reportedOn,
        @Nullable String reportedTo,
        @Nullable String onwardNumber,
        @Schema(required = true) boolean overdue,
        @Nullable DeadlineView deadline,
        @Schema(required = true) List<AttachmentView> attachments,
        @Nullable List<EntryView> entries,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {

    /** Creates the view of one action of a list, without its draft and its audit record, which may be long. */
    static ActionView inList(
            Action action, @Nullable DeadlineView deadline, Instant now, List<AttachmentView> attachments) {
        return of(action, deadline, now, attachments, null, false);
    }

    /** Creates the view for a reader; internal entries are for the agency only. */
    static ActionView of(
            Action action,
            DeadlineView deadline,
            Instant now,
            List<AttachmentView> attachments,
            List<EntryView> entries,
            MatterViewer reader,
            boolean seesDraft) {
        return of(
                action,
                deadline,
                now,
                attachments,
                entries.stream()
                        .filter(entry -> !reader.seesAll() || !entry.type().isInternal())
                        .toList(),
                seesDraft);
    }

    private static ActionView of(
            Action action,
            @Nullable DeadlineView deadline,
            Instant now,
            List<AttachmentView> attachments,
            @Nullable List<EntryView> entries,
            boolean seesDraft) {
        Consequences consequences = action.consequences();
        return new ActionView(
                action.id(),
                action.matterId(),
                action.reportId(),
                action.findingId(),
                action.product(),
                action.agencyCode(),
                action.person(),
                action.task(),
                action.evidence(),
                action.reference(),
                action.issuedOn(),
                action.receivedAt(),
                action.orderedAt(),
                action.state(),
                List.copyOf(action.state().next()),
                action.plan(),
                seesDraft ? action.draft() : null,
                seesDraft ? action.draftAuthor() : null,
                action.submission(),
                action.submittedAt(),
                action.reportNumber(),
                action.reportFileId(),
                action.reason(),
                action.decidedAt(),
                consequences.publishedOn(),
                consequences.publishedIn(),
                consequences.reportedOn(),
                consequences.reportedTo(),
                consequences.onwardNumber(),
                deadline != null && deadline.isOverdue(now),
                deadline,
                attachments,
                entries,
                action.version());
    }
}
