/**
 * Routing rules by category, as data with versions and periods of validity.
 */
@NullMarked
package id.penghubung.routing.rules;

import org.jspecify.annotations.NullMarked;
