/**
 * Suggestion models in the service: training in the background, versions with their quality, the model in use, and suggestions for
 * complaints that the rules leave to the coordinator.
 */
@NullMarked
package id.penghubung.routing.models;

import org.jspecify.annotations.NullMarked;
