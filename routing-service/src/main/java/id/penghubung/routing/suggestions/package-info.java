/**
 * Suggestions of the responsible agency, learned from confirmed decisions: text features, a linear model, calibrated
 * probabilities, the threshold of automatic decisions, and the quality of a model. Without framework and database.
 */
@NullMarked
package id.penghubung.routing.suggestions;

import org.jspecify.annotations.NullMarked;
