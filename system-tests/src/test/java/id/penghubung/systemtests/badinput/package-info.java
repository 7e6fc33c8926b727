/** Invalid requests: the problems that are answered, and that nothing is changed. */
@NullMarked
package id.penghubung.systemtests.badinput;

import org.jspecify.annotations.NullMarked;
