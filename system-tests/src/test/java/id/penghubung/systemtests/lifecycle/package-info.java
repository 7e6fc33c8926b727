/** The lifecycle of a complaint from its submission to its answer, in all variants. */
@NullMarked
package id.penghubung.systemtests.lifecycle;

import org.jspecify.annotations.NullMarked;
