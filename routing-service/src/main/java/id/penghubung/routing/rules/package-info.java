/**
 * Which category goes to whom, as data with versions and validity.
 */
@NullMarked
package id.penghubung.routing.rules;

import org.jspecify.annotations.NullMarked;
