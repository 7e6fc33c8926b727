/** A complaint from its submission to its answer, along every path it can take. */
@NullMarked
package id.penghubung.systemtests.lifecycle;

import org.jspecify.annotations.NullMarked;
