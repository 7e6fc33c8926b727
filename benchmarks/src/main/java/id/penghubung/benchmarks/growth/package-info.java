/** Measures the system with few and with very many complaints in the databases of all three services. */
@NullMarked
package id.penghubung.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
