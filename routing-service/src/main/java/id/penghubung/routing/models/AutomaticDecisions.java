package id.penghubung.routing.models;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The switch of automatic decisions.
 *
 * @param enabled whether a certain suggestion routes a complaint that the rules leave to the coordinator
 * @param reason reason of the last change
 * @param changedBy account of the coordinator, or {@code system}
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "AutomaticDecisions")
public record AutomaticDecisions(
        @Schema(required = true) boolean enabled,
        @Schema(required = true) String reason,
        @Schema(required = true) String changedBy,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {}
