/** Measures two replicas of each service beside one. */
@NullMarked
package id.penghubung.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
