package id.penghubung.complaints.outsidebody;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outside body, to which a reporter is pointed.
 *
 * @param handles subjects for which it is responsible
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "OutsideBody")
record OutsideBodyView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String handles,
        @Schema(required = true) long version) {

    static OutsideBodyView of(OutsideBody body) {
        return new OutsideBodyView(body.code(), body.name(), body.handles(), body.version());
    }
}
