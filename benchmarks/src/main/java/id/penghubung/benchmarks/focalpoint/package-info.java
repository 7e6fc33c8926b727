/** Measures work lists and deadlines with a million cases. */
@NullMarked
package id.penghubung.benchmarks.focalpoint;

import org.jspecify.annotations.NullMarked;
