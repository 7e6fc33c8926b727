@NullMarked
package id.penghubung.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
