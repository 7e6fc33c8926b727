package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.ModelQuality;
import org.jspecify.annotations.Nullable;

/**
 * The result of a training.
 *
 * @param split the decisions
 * @param content the model; null if there is none, for the reason of the refusal
 * @param threshold probability from which a suggestion is certain
 * @param quality quality on the newest decisions
 * @param compared quality of the active model on the same decisions; null if there is none
 * @param refusal the reason why it is not to be activated, or null
 * @param failure kinds of failures and place in the program of a training that failed, or null
 */
record TrainedModel(
        TrainingSplit split,
        @Nullable ModelContent content,
        @Nullable Double threshold,
        @Nullable ModelQuality quality,
        @Nullable ModelQuality compared,
        @Nullable Refusal refusal,
        @Nullable String failure) {

    /** Returns the same model, which is not to be activated. */
    TrainedModel refused(Refusal reason) {
        return new TrainedModel(split, content, threshold, quality, compared, reason, failure);
    }

    static TrainedModel none(TrainingSplit split, Refusal refusal) {
        return new TrainedModel(split, null, null, null, null, refusal, null);
    }

    static TrainedModel failed(TrainingSplit split, String failure) {
        return new TrainedModel(split, null, null, null, null, Refusal.FAILED, failure);
    }
}
