package id.penghubung.focalpoint.ombudsman.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Compliance with the products of the Ombudsman.
 *
 * @param from first day of the period
 * @param to last day of the period, included
 * @param agency the agency that was asked for, or the own one of the caller; null for all
 * @param asOf the time of the figures: what was overdue or open then
 * @param total the figures of all orders
 * @param agencies the figures of each agency, in the order of the ranking
 * @param lines the figures of each agency, product and rule year, in this order
 */
@Schema(name = "Compliance")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplianceView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Nullable String agency,
        @Nullable Product product,
        @Nullable Integer ruleYear,
        @Schema(required = true) Instant asOf,
        @Schema(required = true) ComplianceFigures total,
        @Schema(required = true) List<AgencyCompliance> agencies,
        @Schema(required = true) List<ComplianceLine> lines) {

    /** Returns the name under which the figures are saved. */
    String fileName(String extension) {
        return "compliance-%s-%s.%s".formatted(from, to, extension);
    }
}
