package id.penghubung.quality.surveys.links;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet of single-use links, each for one respondent. */
@Schema(name = "SurveyLinkSheet")
record LinkSheetView(
        @Schema(required = true) UUID id,
        @Schema(required = true) List<Link> links) {

    /**
     * A single-use link.
     *
     * @param url address of its page, with the token
     */
    @Schema(name = "SurveyLink")
    record Link(
            @Schema(required = true) UUID id,
            @Schema(required = true) URI url,
            @Schema(required = true) Instant expiresAt) {}
}
