/** Settings that several features share. */
@NullMarked
package id.penghubung.routing.runtime;

import org.jspecify.annotations.NullMarked;
