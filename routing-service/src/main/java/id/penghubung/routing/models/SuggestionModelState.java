package id.penghubung.routing.models;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a suggestion model. */
@Schema(name = "SuggestionModelState")
public enum SuggestionModelState {
    /** Suggestions come from it. */
    ACTIVE,
    /** It was never activated, for the reason that its refusal says. */
    REFUSED,
    /** It was active before. */
    SUPERSEDED
}
