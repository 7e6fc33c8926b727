/** Compares the cost of one request in the gateway between builds or settings. */
@NullMarked
package id.penghubung.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
