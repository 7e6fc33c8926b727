package id.penghubung.routing.catalogue;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of an entry of the catalogue.
 *
 * @param id Indonesian
 * @param en English
 */
@Schema(name = "RoutingCatalogueName")
record CatalogueName(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String id,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String en) {

    CatalogueName {
        id = StorableText.stripped(id);
        en = StorableText.stripped(en);
    }
}
