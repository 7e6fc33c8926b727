package id.penghubung.quality.assessments.users;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Single-use links, each for one user. */
@Schema(name = "AssessmentLinks")
record UserLinksView(@Schema(required = true) List<Link> links) {

    /**
     * A single-use link.
     *
     * @param url address of its page, with the token
     */
    @Schema(name = "AssessmentLink")
    record Link(
            @Schema(required = true) UUID id,
            @Schema(required = true) URI url,
            @Schema(required = true) Instant expiresAt) {}
}
