package id.penghubung.quality.assessments;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shares of the three forms in the index, in percent. They sum to 100. No text of law with these numbers was found, so they are data.
 *
 * @param self share of the self-assessment (F-01)
 * @param evaluator share of the evaluator (F-02)
 * @param users share of the users (F-03)
 */
@Schema(name = "AssessmentCombination")
public record Combination(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal self,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal evaluator,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal users) {

    /** Returns the share of a form, in percent. */
    public BigDecimal of(AssessmentForm form) {
        return switch (form) {
            case F01 -> self;
            case F02 -> evaluator;
            case F03 -> users;
        };
    }

    /** Returns whether a form counts for the index. */
    public boolean counts(AssessmentForm form) {
        return of(form).signum() > 0;
    }
}
