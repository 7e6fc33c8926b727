package id.penghubung.focalpoint.deadlines.escalation;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The condition under which an escalation level is reached.
 *
 * @param level the escalation level
 * @param when the meaning of the amount
 * @param amount percent of the budget, or a number of its units; 0 for {@link Trigger#DUE}
 */
@Schema(name = "EscalationRule")
public record EscalationRule(
        @NotNull EscalationLevel level,
        @NotNull Trigger when,
        @Min(0) @Max(1000) int amount) {

    /** The meaning of the amount of a rule. */
    @Schema(name = "EscalationTrigger")
    public enum Trigger {
        PERCENT_USED,
        UNITS_LEFT,
        DUE,
        UNITS_LATE
    }

    /** Returns the time of the level; empty if the budget is too small for it, or while the deadline is suspended. */
    Optional<Instant> occursAt(DeadlineCalculator calculator) {
        return switch (when) {
            case PERCENT_USED -> calculator.percentUsedAt(amount);
            case UNITS_LEFT -> calculator.unitsLeftAt(amount);
            case DUE -> calculator.due().map(due -> due.breachAt());
            case UNITS_LATE -> calculator.unitsLateAt(amount);
        };
    }
}
