/** How well others are served while one address attacks the gateway. */
@NullMarked
package id.penghubung.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
