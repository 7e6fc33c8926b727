package id.penghubung.routing.catalogue;

import id.penghubung.events.LocalizedText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue.
 *
 * @param slug stable short name of a category
 * @param oversight whether complaints of a category accuse staff (<i>berkadar pengawasan</i>)
 * @param handles subjects for which an outside body is responsible
 * @param active whether new complaints and decisions may name it
 * @param changedBy account of the last change, or {@code system}
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "RoutingCatalogueEntry")
record CatalogueEntryView(
        @Schema(required = true) CatalogueKind kind,
        @Schema(required = true) String code,
        @Schema(required = true) LocalizedText name,
        @Nullable String slug,
        @Schema(required = true) boolean oversight,
        @Nullable String handles,
        @Schema(required = true) boolean active,
        @Schema(required = true) String changedBy,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    static CatalogueEntryView of(CatalogueEntry entry) {
        return new CatalogueEntryView(
                entry.kind(),
                entry.code(),
                entry.name(),
                entry.slug(),
                entry.oversight(),
                entry.handles(),
                entry.active(),
                entry.changedBy(),
                entry.changedAt(),
                entry.version());
    }
}
