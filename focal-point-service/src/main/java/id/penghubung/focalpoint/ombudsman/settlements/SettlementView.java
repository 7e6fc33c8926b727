package id.penghubung.focalpoint.ombudsman.settlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A settlement meeting in responses. An agency sees only itself, its own people and those of the Ombudsman, and what it is to do
 * itself; of the reporter only that somebody came.
 *
 * @param agencies codes of the agencies that take part
 * @param participants the people who are expected, or after the meeting those who came
 * @param reason reason of the last move, or of the cancellation
 * @param attachments the minutes
 * @param entries the audit record; not in lists
 */
@Schema(name = "SettlementMeeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettlementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID matterId,
        @Schema(required = true) SettlementKind kind,
        @Schema(required = true) SettlementMeans means,
        @Schema(required = true) SettlementState state,
        @Schema(required = true) List<String> agencies,
        @Nullable Instant startsAt,
        @Nullable String place,
        @Schema(required = true) List<Participant> participants,
        @Nullable Instant heldAt,
        @Nullable SettlementOutcome outcome,
        @Nullable String agreement,
        @Schema(required = true) List<Commitment> commitments,
        @Nullable String reason,
        @Schema(required = true) Instant registeredAt,
        @Schema(required = true) List<AttachmentView> attachments,
        @Nullable List<EntryView> entries,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {

    static SettlementView of(
            SettlementMeeting meeting,
            List<AttachmentView> attachments,
            @Nullable List<EntryView> entries,
            MatterViewer viewer) {
        return new SettlementView(
                meeting.id(),
                meeting.matterId(),
                meeting.kind(),
                meeting.means(),
                meeting.state(),
                meeting.agencyCodes().stream().filter(viewer::sees).toList(),
                meeting.startsAt(),
                meeting.place(),
                meeting.participants().stream()
                        .filter(one -> one.agencyCode() == null || viewer.sees(one.agencyCode()))
                        .map(one -> viewer.seesAll() ? one : one.withoutReporter())
                        .toList(),
                meeting.heldAt(),
                meeting.outcome(),
                meeting.agreement(),
                meeting.commitments().stream()
                        .filter(one -> viewer.sees(one.agencyCode()))
                        .toList(),
                meeting.reason(),
                meeting.registeredAt(),
                attachments,
                entries,
                meeting.version());
    }
}
