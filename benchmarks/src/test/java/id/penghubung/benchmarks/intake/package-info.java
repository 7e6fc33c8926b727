@NullMarked
package id.penghubung.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
