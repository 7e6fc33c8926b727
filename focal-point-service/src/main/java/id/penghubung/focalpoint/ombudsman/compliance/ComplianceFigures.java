package id.penghubung.focalpoint.ombudsman.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a group of orders by their outcome. An <i>order</i> is one action: a corrective action, a suggestion or a recommendation.
 * Each has exactly one outcome, so {@code ordered} is the sum of the six counts after it.
 *
 * <p>The time limit of an order is that of its latest deadline: as extended, or as set with the last return, when the
 * submission that was decided came in. An order is in time until the last second of it, which for a limit in days is the end
 * of the due day in the office's time zone. That is the same rule by which its deadline is met or breached.
 *
 * @param ordered the orders that the Ombudsman issued in the period
 * @param fulfilledInTime accepted; submitted within the time limit
 * @param fulfilledLate accepted; submitted later
 * @param partlyFulfilled accepted in part, in time or late
 * @param notFulfilled decided as not carried out, or overdue: the time limit is over, and the head of the agency has submitted
 *     nothing, or nothing since the last return
 * @param withdrawn no longer asked for by the Ombudsman, also because the matter ended
 * @param pending not yet due, or submitted and not yet decided
 * @param concluded fulfilled in time, late, partly or not: the orders by which an agency is ranked
 * @param inTimeShare {@code fulfilledInTime / concluded}, from 0 to 1 with four decimals; null if none is concluded
 * @param fulfilledShare fulfilled in time or late, divided by {@code concluded}, likewise
 * @param medianDays median of the calendar days from the receipt by the reported party to the submission that was accepted;
 *     only of what was fulfilled, in time or late; null if nothing was. Calendar days, also where the limit counts working
 *     days: limits in different units could not be compared, and a day set by the Ombudsman counts calendar days
 * @param meanDays mean of the same days, with two decimals
 * @param open the orders without a decision, overdue or not, by their age
 */
@Schema(name = "ComplianceFigures")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplianceFigures(
        @Schema(required = true) int ordered,
        @Schema(required = true) int fulfilledInTime,
        @Schema(required = true) int fulfilledLate,
        @Schema(required = true) int partlyFulfilled,
        @Schema(required = true) int notFulfilled,
        @Schema(required = true) int withdrawn,
        @Schema(required = true) int pending,
        @Schema(required = true) int concluded,
        @Nullable Double inTimeShare,
        @Nullable Double fulfilledShare,
        @Nullable Double medianDays,
        @Nullable Double meanDays,
        @Schema(required = true) OpenByAge open) {

    private static final double DECIMALS = 10_000;

    /** Computes the sums and shares from the counts. */
    static ComplianceFigures of(
            Outcomes outcomes, @Nullable Double medianDays, @Nullable Double meanDays, OpenByAge open) {
        int fulfilled = outcomes.inTime() + outcomes.late();
        int concluded = fulfilled + outcomes.partly() + outcomes.not();
        return new ComplianceFigures(
                concluded + outcomes.withdrawn() + outcomes.pending(),
                outcomes.inTime(),
                outcomes.late(),
                outcomes.partly(),
                outcomes.not(),
                outcomes.withdrawn(),
                outcomes.pending(),
                concluded,
                share(outcomes.inTime(), concluded),
                share(fulfilled, concluded),
                medianDays,
                meanDays,
                open);
    }

    int fulfilled() {
        return fulfilledInTime + fulfilledLate;
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(part * DECIMALS / whole) / DECIMALS;
    }

    /** The number of orders with each outcome. */
    record Outcomes(int inTime, int late, int partly, int not, int withdrawn, int pending) {}

    /**
     * Orders without a decision, by the calendar days since the receipt by the reported party.
     *
     * @param total all of them; the sum of the others
     */
    @Schema(name = "OpenByAge")
    record OpenByAge(
            @Schema(required = true) int total,
            @Schema(required = true) int upTo30Days,
            @Schema(required = true) int upTo60Days,
            @Schema(required = true) int upTo90Days,
            @Schema(required = true) int upTo180Days,
            @Schema(required = true) int over180Days) {}
}
