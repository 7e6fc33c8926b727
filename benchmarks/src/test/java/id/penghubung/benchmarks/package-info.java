@NullMarked
package id.penghubung.benchmarks;

import org.jspecify.annotations.NullMarked;
