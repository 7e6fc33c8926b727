package id.penghubung.quality.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an agency that provides services (<i>unit penyelenggara pelayanan</i>, UU 25/2009 Art. 1).
 *
 * @param kind such as {@code DIVISION}, {@code HOSPITAL}, {@code HEALTH_CENTRE}, {@code DISTRICT_OFFICE}; an open list
 * @param districtCode district in which it provides services, if it is only one
 */
@Schema(name = "ServiceUnit")
public record Unit(
        @Schema(required = true, examples = "setda-hukum") String code,
        @Schema(required = true, examples = "setda") String agencyCode,

        @Schema(required = true, examples = "Bagian Hukum") String name,

        @Schema(required = true, examples = "DIVISION") String kind,
        @Schema(required = true) Audience audience,
        @Schema(examples = "64.02.06") @Nullable String districtCode) {}
