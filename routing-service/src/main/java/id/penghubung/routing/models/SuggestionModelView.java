package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.ModelQuality;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the suggestion model with its quality.
 *
 * @param number version, counted from 1; explanations name it
 * @param refusal the reason why it was not activated after its training, or null
 * @param failure kinds of failures and place in the program of a training that failed, or null
 * @param defect the reason why it cannot be used, or null: its content was deleted or has another format; of the active version also
 *     that it is damaged
 * @param newestDecisionAt time of the newest decision that was read
 * @param trained number of decisions that it learned from
 * @param tuned number of later decisions that set probabilities and threshold
 * @param tested number of the newest decisions, on which the quality was measured
 * @param threshold probability from which a suggestion is certain; above 1 if none is
 * @param quality quality on the newest decisions
 * @param compared quality of the version that was active then, on the same decisions
 * @param activations when, by which account and why it was activated, newest first
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "SuggestionModel")
public record SuggestionModelView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int number,
        @Schema(required = true) SuggestionModelState state,
        @Nullable Refusal refusal,
        @Nullable String failure,
        @Nullable Defect defect,
        @Schema(required = true) Instant trainedAt,
        @Schema(required = true) Instant newestDecisionAt,
        @Schema(required = true) int trained,
        @Schema(required = true) int tuned,
        @Schema(required = true) int tested,
        @Nullable Double threshold,
        @Nullable ModelQuality quality,
        @Nullable ModelQuality compared,
        @Schema(required = true) List<ActivationView> activations,
        @Schema(required = true) long version) {

    /**
     * One activation.
     *
     * @param activatedBy account of the coordinator, or {@code system}
     */
    @Schema(name = "SuggestionModelActivation")
    public record ActivationView(Instant activatedAt, String activatedBy, String reason) {}

    static SuggestionModelView of(StoredModel stored, @Nullable Defect defect, List<ModelActivation> activations) {
        return new SuggestionModelView(
                stored.id(),
                stored.number(),
                stored.state(),
                stored.refusal(),
                stored.failure(),
                defect,
                stored.trainedAt(),
                stored.newestDecisionAt(),
                stored.trained(),
                stored.tuned(),
                stored.tested(),
                stored.threshold(),
                stored.quality(),
                stored.compared(),
                activations.stream()
                        .map(each -> new ActivationView(each.activatedAt(), each.activatedBy(), each.reason()))
                        .toList(),
                stored.version());
    }
}
