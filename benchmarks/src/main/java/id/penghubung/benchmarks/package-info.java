/** Measures the whole system through its door: what it does in a second, how long one waits, what it costs. */
@NullMarked
package id.penghubung.benchmarks;

import org.jspecify.annotations.NullMarked;
