/** What the system refuses, how it says so, and that nothing changes by it. */
@NullMarked
package id.penghubung.systemtests.badinput;

import org.jspecify.annotations.NullMarked;
