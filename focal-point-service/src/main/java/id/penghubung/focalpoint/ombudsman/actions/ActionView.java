package id.penghubung.focalpoint.ombudsman.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineView;
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
 * @param submission what the head of the agency submitted last
 * @param reason the reason of the last decision
 * @param overdue whether the time is over without a submission
 * @param deadline the time limit that applies now; its explanation states an extension
 * @param attachments the evidence of the agency
 * @param entries the audit record; entries for colleagues only for the agency
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
        @Nullable String submission,
        @Nullable Instant submittedAt,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Schema(required = true) boolean overdue,
        @Nullable DeadlineView deadline,
        @Schema(required = true) List<AttachmentView> attachments,
        @Schema(required = true) List<EntryView> entries,
        @Schema(required = true) long version)
        implements ActionReplies.Body {

    /** Creates the view for a reader; internal entries are for the agency only. */
    static ActionView of(
            Action action,
            @Nullable DeadlineView deadline,
            Instant now,
            List<AttachmentView> attachments,
            List<EntryView> entries,
            MatterViewer reader) {
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
                action.submission(),
                action.submittedAt(),
                action.reason(),
                action.decidedAt(),
                deadline != null && deadline.isOverdue(now),
                deadline,
                attachments,
                entries.stream()
                        .filter(entry -> !reader.seesAll() || !entry.type().isInternal())
                        .toList(),
                action.version());
    }
}
