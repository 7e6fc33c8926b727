package id.penghubung.quality.standards.catalogue;

import id.penghubung.quality.standards.ServiceDuration;
import id.penghubung.quality.standards.ServiceFee;
import id.penghubung.quality.units.Audience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A service in the list of the catalogue.
 *
 * @param code short name, which complaints may name
 * @param audience those whom the unit serves
 */
@Schema(name = "CatalogueEntry")
record CatalogueEntry(
        @Schema(required = true, examples = "akta-kelahiran")
        String code,

        @Schema(required = true, examples = "Penerbitan akta kelahiran")
        String name,

        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) Audience audience,

        @Schema(required = true, implementation = ServiceDuration.class) @Nullable
        ServiceDuration duration,

        @Schema(required = true, implementation = ServiceFee.class) @Nullable
        ServiceFee fee,

        @Schema(required = true) @Nullable String output) {}
