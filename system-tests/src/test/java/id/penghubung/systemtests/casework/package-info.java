/** Officers' work on cases, and its audit record. */
@NullMarked
package id.penghubung.systemtests.casework;

import org.jspecify.annotations.NullMarked;
