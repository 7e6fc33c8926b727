package id.penghubung.routing.models;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why a trained model was not activated. */
@Schema(name = "SuggestionModelRefusal")
public enum Refusal {
    /** The active model is better on the same decisions. */
    WORSE,
    /** The training took too long. */
    TIME_LIMIT,
    /** All decisions belong to one agency. */
    ONE_AGENCY,
    /** A coordinator activated another version during the training. */
    COORDINATOR_CHOICE,
    /** The training could not be finished in several attempts. */
    FAILED
}
