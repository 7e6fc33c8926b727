/** The system from outside: one package for each promise it makes. */
@NullMarked
package id.penghubung.systemtests;

import org.jspecify.annotations.NullMarked;
