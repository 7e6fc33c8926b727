/** Checks that the files of a deployment match each other and the code. */
@NullMarked
package id.penghubung.systemtests.deployment;

import org.jspecify.annotations.NullMarked;
