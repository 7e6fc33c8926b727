package id.penghubung.focalpoint.casework.cannedreplies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text of an answer that can be sent as it is or edited first. */
@Schema(name = "CaseCannedReply")
record CaseCannedReplyView(
        @Schema(required = true) String code,
        @Schema(required = true) String title,
        @Schema(required = true) String text) {}
