package id.penghubung.focalpoint.ombudsman.actions;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding of an examination report.
 *
 * @param agencyCode the agency whose maladministration was found
 * @param maladministrationType code of its type
 */
@Schema(name = "ReportFinding")
@Embeddable
record Finding(
        @Schema(required = true) UUID id,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String maladministrationType,
        @Schema(required = true) String description) {}
