/** Compares this system in turns with a smaller one that a Spring developer would write for the same task. */
@NullMarked
package id.penghubung.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
