package id.penghubung.focalpoint.ombudsman.types;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a maladministration type in responses.
 *
 * @param name in Indonesian, as the regulation has it
 * @param basis the regulation or figures that state the type
 * @param validUntil the first day on which this version is no longer valid; absent while no end is set
 * @param endBasis the regulation that ends this version
 * @param version for {@code If-Match}, if this is the latest version of the type
 */
@Schema(name = "MaladministrationType")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaladministrationTypeView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String basis,
        @Schema(required = true) LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String endBasis,
        @Schema(required = true) long version) {}
