/** A complaint from its submission to its answer, along every way it can take. */
@NullMarked
package id.penghubung.systemtests.mainjob;

import org.jspecify.annotations.NullMarked;
