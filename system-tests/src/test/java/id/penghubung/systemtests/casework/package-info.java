/** Officers' work on cases, and the audit record of it. */
@NullMarked
package id.penghubung.systemtests.casework;

import org.jspecify.annotations.NullMarked;
