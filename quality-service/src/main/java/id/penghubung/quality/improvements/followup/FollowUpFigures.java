package id.penghubung.quality.improvements.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Follow-up of the actions that were opened in a year. Cancelled ones do not count.
 *
 * @param opened number of actions
 * @param followedUp number of those that were completed
 * @param onTime number of those that were completed by their due dates
 * @param late number of actions that were completed after their due dates, or are past them
 * @param sharePercent share of the completed ones, in percent with two decimals; absent without an action
 * @param averageDays days from opening to completion on average, with one decimal; absent unless one was completed
 */
@Schema(name = "ImprovementFollowUpFigures")
record FollowUpFigures(
        @Schema(required = true, examples = "4") long opened,
        @Schema(required = true, examples = "3") long followedUp,
        @Schema(required = true, examples = "2") long onTime,
        @Schema(required = true, examples = "1") long late,
        @Schema(examples = "75.00") @Nullable BigDecimal sharePercent,
        @Schema(examples = "21.3") @Nullable BigDecimal averageDays) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param days from opening to completion, over all that were completed */
    static FollowUpFigures of(long opened, long followedUp, long onTime, long late, long days) {
        return new FollowUpFigures(
                opened,
                followedUp,
                onTime,
                late,
                opened == 0
                        ? null
                        : HUNDRED.multiply(BigDecimal.valueOf(followedUp))
                                .divide(BigDecimal.valueOf(opened), 2, RoundingMode.HALF_UP),
                followedUp == 0
                        ? null
                        : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(followedUp), 1, RoundingMode.HALF_UP));
    }
}
