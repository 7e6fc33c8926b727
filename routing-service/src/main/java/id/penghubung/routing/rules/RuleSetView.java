package id.penghubung.routing.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules.
 *
 * @param number version, counted from 1 over all rule sets; explanations name it
 * @param inForce whether complaints are decided by it now
 * @param reason reason for the version
 * @param basedOn the version from which it was copied, or null
 * @param rules rules by priority
 * @param publications when, by which account and why it was published, newest first
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "RuleSet")
public record RuleSetView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int number,
        @Schema(required = true) RuleSetState state,
        @Schema(required = true) boolean inForce,
        @Schema(required = true) String title,
        @Schema(required = true) String reason,
        @Nullable UUID basedOn,
        @Schema(required = true) List<Rule> rules,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String changedBy,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) List<PublicationView> publications,
        @Schema(required = true) long version) {

    /**
     * One publication.
     *
     * @param publishedBy account of the coordinator, or {@code system}
     */
    @Schema(name = "RuleSetPublication")
    public record PublicationView(Instant publishedAt, String publishedBy, String reason) {}

    static RuleSetView of(RuleSetVersion stored, boolean inForce, List<Publication> publications) {
        return new RuleSetView(
                stored.id(),
                stored.number(),
                stored.state(),
                inForce,
                stored.title(),
                stored.reason(),
                stored.basedOn(),
                stored.rules(),
                stored.createdBy(),
                stored.createdAt(),
                stored.changedBy(),
                stored.changedAt(),
                publications.stream()
                        .map(each -> new PublicationView(each.publishedAt(), each.publishedBy(), each.reason()))
                        .toList(),
                stored.version());
    }
}
