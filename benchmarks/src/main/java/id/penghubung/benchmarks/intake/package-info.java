/** How much is taken in for good, beside what the database alone takes. */
@NullMarked
package id.penghubung.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
