package id.penghubung.routing.catalogue;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of an outside body.
 *
 * @param name Indonesian name of the body; also the English one, unless an administrator has given another
 * @param handles subjects for which it is responsible
 * @param active whether a coordinator may still point reporters to it; as before if absent, and a new one is active
 */
@Schema(name = "OutsideBodyRequest")
record OutsideBodyRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String handles,

        @Nullable Boolean active) {

    OutsideBodyRequest {
        name = StorableText.stripped(name);
        handles = StorableText.stripped(handles);
    }

    CatalogueContent content() {
        return new CatalogueContent(name, null, null, false, handles, active);
    }
}
