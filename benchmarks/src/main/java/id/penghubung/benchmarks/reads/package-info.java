/** Compares the cost of a read through the gateway with that of a direct read. */
@NullMarked
package id.penghubung.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
