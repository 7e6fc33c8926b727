/** Measures how long a complaint takes to reach the officer, at a rate that does not depend on the answers. */
@NullMarked
package id.penghubung.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
