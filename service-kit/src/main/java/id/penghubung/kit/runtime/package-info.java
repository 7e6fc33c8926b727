/**
 * What every service is given: the clock, new identifiers, the JSON habits of the house.
 */
@NullMarked
package id.penghubung.kit.runtime;

import org.jspecify.annotations.NullMarked;
