package id.penghubung.focalpoint.casework.cannedreplies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer ready to be sent, or to be changed first. */
@Schema(name = "CaseCannedReply")
record CaseCannedReplyView(
        @Schema(required = true) String code,
        @Schema(required = true) String title,
        @Schema(required = true) String text) {}
