/** Measures service to other clients while one address attacks the gateway. */
@NullMarked
package id.penghubung.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
