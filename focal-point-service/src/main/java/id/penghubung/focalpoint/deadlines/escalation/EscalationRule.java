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
        @NotNull When when,
        @Min(0) @Max(1000) int amount) {

    /** What the amount is counted from. */
    @Schema(name = "RungMoment")
    public enum When {
        PERCENT_USED,
        UNITS_LEFT,
        DUE,
        UNITS_LATE
    }

    /** Empty where the budget is too small for this rung, or the clock stands still before it. */
    Optional<Instant> moment(DeadlineCalculator reckoning) {
        return switch (when) {
            case PERCENT_USED -> reckoning.partUsed(amount);
            case UNITS_LEFT -> reckoning.unitsLeft(amount);
            case DUE -> reckoning.due().map(due -> due.breachAt());
            case UNITS_LATE -> reckoning.unitsLate(amount);
        };
    }
}
