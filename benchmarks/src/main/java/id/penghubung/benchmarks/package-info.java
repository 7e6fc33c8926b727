/** Measures the whole system through the gateway: throughput, latency and resource use. */
@NullMarked
package id.penghubung.benchmarks;

import org.jspecify.annotations.NullMarked;
