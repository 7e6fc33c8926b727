package id.penghubung.focalpoint.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prepared answer of an agency. */
@Schema(name = "CannedReply")
record CannedReplyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String title,
        @Schema(required = true) String text,
        @Schema(required = true) long version) {}
