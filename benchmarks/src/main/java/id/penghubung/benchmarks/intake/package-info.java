/** Compares the rate of durable intake with the rate of the database alone. */
@NullMarked
package id.penghubung.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
