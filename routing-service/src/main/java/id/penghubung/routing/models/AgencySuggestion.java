package id.penghubung.routing.models;

import id.penghubung.events.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Agencies that may be responsible for a complaint, with the reasons.
 *
 * @param modelId the model, or null for the duties of agencies
 * @param modelNumber version of the model, or null for the duties of agencies
 * @param certain whether the first candidate reaches the threshold of the model
 * @param decides whether the suggestion routes the complaint without the coordinator
 * @param candidates at most three, best first; not empty
 * @param explanation candidates with scores and words, in sentences
 */
@Schema(name = "AgencySuggestion")
public record AgencySuggestion(
        @Schema(required = true) SuggestionOrigin origin,
        @Nullable UUID modelId,
        @Nullable Integer modelNumber,
        @Schema(required = true) boolean certain,
        @Schema(required = true) boolean decides,
        @Schema(required = true) List<SuggestedAgency> candidates,
        @Schema(required = true) LocalizedText explanation) {

    /**
     * A suggested agency.
     *
     * @param score probability between 0 and 1; for the duties of agencies, the share of the words that were found
     * @param words words of the complaint that spoke most for it; digits are replaced by zeros
     */
    @Schema(name = "SuggestedAgency")
    public record SuggestedAgency(String agencyCode, String agencyName, double score, List<String> words) {}

    /** Returns the agency to which the suggestion routes the complaint; empty if the coordinator decides. */
    public Optional<SuggestedAgency> decision() {
        return decides ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
