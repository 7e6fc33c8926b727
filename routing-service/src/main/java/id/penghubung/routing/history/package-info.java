/** Past decisions that coordinators load from files, for the training of suggestions. */
@NullMarked
package id.penghubung.routing.history;

import org.jspecify.annotations.NullMarked;
