/** Starts and stops the real parts of the system on one machine without Docker. */
@NullMarked
package id.penghubung.localstack;

import org.jspecify.annotations.NullMarked;
