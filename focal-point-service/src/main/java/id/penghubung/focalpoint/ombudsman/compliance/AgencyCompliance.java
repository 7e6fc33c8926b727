package id.penghubung.focalpoint.ombudsman.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an agency for all its orders, with its position in the ranking.
 *
 * @param rank position, from 1; agencies with equal shares have the same. Null if nothing is concluded, if the request asks
 *     for one agency, and for an agency, which sees no other
 */
@Schema(name = "AgencyCompliance")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyCompliance(
        @Nullable Integer rank,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String agencyName,
        @Schema(required = true) ComplianceFigures figures) {

    AgencyCompliance withRank(@Nullable Integer position) {
        return new AgencyCompliance(position, agencyCode, agencyName, figures);
    }
}
