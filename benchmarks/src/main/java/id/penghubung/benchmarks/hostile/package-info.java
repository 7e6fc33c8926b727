/** Service to others while one address attacks the gateway. */
@NullMarked
package id.penghubung.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
