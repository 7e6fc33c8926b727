/** The walkthrough of the README. */
@NullMarked
package id.penghubung.systemtests.walkthrough;

import org.jspecify.annotations.NullMarked;
