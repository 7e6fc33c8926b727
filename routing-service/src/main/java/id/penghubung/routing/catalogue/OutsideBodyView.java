package id.penghubung.routing.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outside body, to which a reporter is pointed.
 *
 * @param name its Indonesian name
 * @param handles subjects for which it is responsible
 * @param active whether a coordinator may still point reporters to it
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "OutsideBody")
record OutsideBodyView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String handles,
        @Schema(required = true) boolean active,
        @Schema(required = true) long version) {

    static OutsideBodyView of(CatalogueEntry entry) {
        return new OutsideBodyView(
                entry.code(), entry.name().id(), String.valueOf(entry.handles()), entry.active(), entry.version());
    }
}
