package id.penghubung.focalpoint.deadlines.escalation;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a rung is reached.
 *
 * @param amount percent of the budget, or units of it; 0 for the moment at which it is used up
 */
@Schema(name = "RungRule")
public record EscalationRule(
        @NotNull EscalationLevel rung,
        @NotNull Trigger when,
        @Min(0) @Max(1000) int amount) {

    /** What the amount is counted from. */
    @Schema(name = "RungMoment")
    public enum Trigger {
        PERCENT_USED,
        UNITS_LEFT,
        DUE,
        UNITS_LATE
    }

    /** Empty where the budget is too small for this rung, or the clock stands still before it. */
    Optional<Instant> occursAt(DeadlineCalculator calculator) {
        return switch (when) {
            case PERCENT_USED -> calculator.percentUsedAt(amount);
            case UNITS_LEFT -> calculator.unitsLeftAt(amount);
            case DUE -> calculator.due().map(due -> due.breachAt());
            case UNITS_LATE -> calculator.unitsLateAt(amount);
        };
    }
}
