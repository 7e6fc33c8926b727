package id.penghubung.focalpoint.ombudsman.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of an agency for one product and rule year.
 *
 * <p>The <b>rule year</b> is the year in which the Ombudsman issued the order, by the date on its letter or report. The
 * Ombudsman judges compliance by year, with a method that it changes from year to year (Peraturan Ombudsman 61/2025 since
 * 2025), so orders of different years are not to be mixed. The version of the deadline policy cannot give the year: a day
 * that the Ombudsman sets replaces the policy, and the first version of each policy is valid since the calendar begins,
 * which is not the year of its regulation.
 */
@Schema(name = "ComplianceLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplianceLine(
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String agencyName,
        @Schema(required = true) Product product,
        @Schema(required = true) int ruleYear,
        @Schema(required = true) ComplianceFigures figures) {}
