/** The real parts of the system, started and stopped on one machine without Docker. */
@NullMarked
package id.penghubung.localstack;

import org.jspecify.annotations.NullMarked;
