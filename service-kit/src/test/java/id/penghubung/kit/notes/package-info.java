/** A small service of notes on which the kit is tried: an aggregate, its resource, its events, a listener. */
@NullMarked
package id.penghubung.kit.notes;

import org.jspecify.annotations.NullMarked;
