package id.penghubung.routing.models;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of the switch of automatic decisions.
 *
 * @param enabled whether a certain suggestion routes a complaint that the rules leave to the coordinator
 * @param reason reason, for the record
 */
@Schema(name = "AutomaticDecisionsRequest")
record AutomaticDecisionsRequest(
        @NotNull @Nullable Boolean enabled,

        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    AutomaticDecisionsRequest {
        reason = StorableText.stripped(reason);
    }
}
