package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.ModelQuality;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the suggestion model without its content.
 *
 * @param number version, counted from 1
 * @param refusal the reason why it was not activated after its training, or null
 * @param failure kinds of failures and place in the program of a training that failed, or null
 * @param newestDecisionAt time of the newest decision that was read
 * @param known number of confirmed decisions at the time of the training, at most as many as a training reads
 * @param trained number of decisions that it learned from
 * @param tuned number of later decisions that set probabilities and threshold
 * @param tested number of the newest decisions, on which the quality was measured
 * @param threshold probability from which a suggestion is certain, above 1 if none is; null if there is no model
 * @param quality quality on the newest decisions; null if there is no model
 * @param compared quality of the model that was active then, on the same decisions; null if there was none
 * @param formatVersion version of the form of the content
 * @param kept whether the content is kept
 * @param version number of the row, which grows with each change
 */
record StoredModel(
        UUID id,
        int number,
        SuggestionModelState state,
        @Nullable Refusal refusal,
        @Nullable String failure,
        Instant trainedAt,
        Instant newestDecisionAt,
        int known,
        int trained,
        int tuned,
        int tested,
        @Nullable Double threshold,
        @Nullable ModelQuality quality,
        @Nullable ModelQuality compared,
        int formatVersion,
        boolean kept,
        long version) {}
