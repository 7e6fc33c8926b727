/** How officers keep their desk, and what stays on record of it. */
@NullMarked
package id.penghubung.systemtests.desk;

import org.jspecify.annotations.NullMarked;
