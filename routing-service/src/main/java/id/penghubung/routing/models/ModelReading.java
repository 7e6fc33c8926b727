package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.SuggestionModel;

/** The result of reading the content of a model. */
sealed interface ModelReading {

    /** A model that suggests agencies. */
    record Usable(SuggestionModel model) implements ModelReading {}

    /** Content that cannot be used. */
    record Unusable(Defect defect) implements ModelReading {}
}
