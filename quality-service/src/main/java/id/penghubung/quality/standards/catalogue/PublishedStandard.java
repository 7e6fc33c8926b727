package id.penghubung.quality.standards.catalogue;

import id.penghubung.quality.standards.StandardComponents;
import id.penghubung.quality.units.Audience;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The standard of a service that is in force.
 *
 * @param serviceCode short name of the service, which complaints may name
 * @param number number of the version
 * @param forum name of the consultation forum that discussed it
 * @param consultedOn day of the forum
 * @param reviewDueOn last day of its next review
 */
@Schema(name = "PublishedStandard")
record PublishedStandard(
        @Schema(required = true, examples = "akta-kelahiran")
        String serviceCode,

        @Schema(required = true, examples = "Penerbitan akta kelahiran")
        String serviceName,

        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String agencyName,
        @Schema(required = true) Audience audience,
        @Schema(required = true) int number,
        @Schema(required = true) String decreeNumber,
        @Schema(required = true) LocalDate decreeDate,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) String forum,
        @Schema(required = true) LocalDate consultedOn,
        @Schema(required = true) LocalDate reviewDueOn,
        @Schema(required = true) StandardComponents components) {}
