package id.penghubung.focalpoint.ombudsman.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision in responses.
 *
 * @param itemId the agenda item from which it follows
 * @param matterId the matter that it concerns
 * @param actionId the action by which it is followed up
 * @param late whether it is open after its last day
 * @param nextStates the states that may follow
 * @param changedBy the sign-in name of the person who changed the state last
 * @param remark the text of the last change of the state
 */
@Schema(name = "CoordinationDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoordinationDecisionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID meetingId,
        @Nullable UUID itemId,
        @Nullable UUID matterId,
        @Nullable UUID actionId,
        @Schema(required = true) String task,
        @Schema(required = true) String agencyCode,
        @Nullable String account,
        @Nullable String person,
        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) boolean late,
        @Schema(required = true) Instant decidedAt,
        @Schema(required = true) DecisionState state,
        @Schema(required = true) List<DecisionState> nextStates,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String remark,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {}
