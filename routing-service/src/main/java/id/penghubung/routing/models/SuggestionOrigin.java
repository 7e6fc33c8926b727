package id.penghubung.routing.models;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The origin of a suggestion. */
@Schema(name = "SuggestionOrigin")
public enum SuggestionOrigin {
    /** A model that learned from confirmed decisions. */
    MODEL,
    /** The words of the duties of agencies, until there is a model. Such a suggestion never decides. */
    DUTIES
}
