/** Pages for the public in a real browser. */
@NullMarked
package id.penghubung.systemtests.pages;

import org.jspecify.annotations.NullMarked;
