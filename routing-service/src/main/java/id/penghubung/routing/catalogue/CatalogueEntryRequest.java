package id.penghubung.routing.catalogue;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of an entry of the catalogue.
 *
 * @param slug stable short name, for a category only; no other category has it
 * @param oversight whether complaints of a category accuse staff; false if absent
 * @param handles subjects for which an outside body is responsible, for an outside body only
 * @param active whether new complaints and decisions may name it; as before if absent, and a new one is active
 */
@Schema(name = "RoutingCatalogueEntryRequest")
record CatalogueEntryRequest(
        @NotNull @Valid CatalogueName name,

        @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}") @Nullable
        String slug,

        @Nullable Boolean oversight,

        @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String handles,

        @Nullable Boolean active) {

    CatalogueEntryRequest {
        handles = StorableText.strippedOrNull(handles);
    }

    CatalogueContent content() {
        return new CatalogueContent(name.id(), name.en(), slug, Boolean.TRUE.equals(oversight), handles, active);
    }
}
