package id.penghubung.quality.improvements.complaints;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new threshold: the number of complaints about one service, within a number of days, that opens an action.
 *
 * @param complaints 2 to 1000
 * @param days 1 to 366
 */
@Schema(name = "ComplaintThresholdRequest")
record ComplaintThresholdRequest(
        @NotNull @Min(2) @Max(1000) Integer complaints,
        @NotNull @Min(1) @Max(366) Integer days) {}
