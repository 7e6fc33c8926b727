package id.penghubung.quality.standards;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service of a unit.
 *
 * @param code stable short name, which complaints may name
 * @param active whether the unit still provides it
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "PublicService")
record ServiceView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "akta-kelahiran")
        String code,

        @Schema(required = true, examples = "disdukcapil") String unitCode,
        @Schema(required = true, examples = "disdukcapil") String agencyCode,

        @Schema(required = true, examples = "Penerbitan akta kelahiran")
        String name,

        @Schema(required = true) boolean active,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) long version) {

    static ServiceView of(PublicService service) {
        return new ServiceView(
                service.id(),
                service.code(),
                service.unitCode(),
                service.agencyCode(),
                service.name(),
                service.active(),
                service.createdAt(),
                service.version());
    }
}
