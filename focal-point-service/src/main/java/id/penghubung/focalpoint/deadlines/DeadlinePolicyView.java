package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationRule;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline policy in responses.
 *
 * @param startEvent the event from which it counts
 * @param escalations its escalation levels
 * @param validUntil the first day on which another policy replaces it
 */
@Schema(name = "DeadlinePolicy")
record DeadlinePolicyView(
        @Schema(required = true) long id,
        @Schema(required = true) String subject,
        @Schema(required = true) DeadlineStage stage,
        @Schema(required = true) StartEvent startEvent,
        @Schema(required = true) int amount,
        @Schema(required = true) DeadlineUnit unit,
        @Schema(required = true) boolean officeHours,
        @Schema(required = true) boolean pausable,
        @Schema(required = true) String basis,
        @Schema(required = true) List<EscalationRule> escalations,
        @Schema(required = true) LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static DeadlinePolicyView of(DeadlinePolicy policy) {
        return new DeadlinePolicyView(
                policy.id(),
                policy.subject(),
                policy.stage(),
                policy.startEvent(),
                policy.amount(),
                policy.unit(),
                policy.budget().officeHours(),
                policy.pausable(),
                policy.basis(),
                policy.escalationPolicy().rules(),
                policy.validFrom(),
                policy.validUntil());
    }
}
