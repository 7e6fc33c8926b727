package id.penghubung.focalpoint.ombudsman.matters;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.ombudsman.SignInName;
import id.penghubung.kit.runtime.StorableText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The accused: an agency as a whole, a unit of it, or a person. An accused person, and the officers of an accused unit,
 * neither see nor handle the matter; an agency that is accused as a whole answers for itself.
 *
 * @param agencyCode one of the agencies concerned
 * @param unitId the unit
 * @param account the sign-in name of an officer or head of the agency, if the person has an account
 * @param name the name of the person, if they have no account
 */
@Schema(name = "MatterAccused")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Accused(
        @NotNull @Pattern(regexp = MatterRequest.AGENCY_CODE) @Schema(examples = "dpu")
        String agencyCode,

        @Nullable UUID unitId,

        @Nullable @Pattern(regexp = SignInName.PATTERN) @Schema(examples = "dpu-staf")
        String account,

        @Nullable @Size(max = 200) String name) {

    Accused {
        account = SignInName.normalizedOrNull(account);
        name = StorableText.strippedOrNull(name);
    }
}
