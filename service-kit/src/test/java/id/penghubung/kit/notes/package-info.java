/** Small service of notes that tests the kit: an aggregate, its resource, its events, a consumer. */
@NullMarked
package id.penghubung.kit.notes;

import org.jspecify.annotations.NullMarked;
