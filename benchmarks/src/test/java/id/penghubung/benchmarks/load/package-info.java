@NullMarked
package id.penghubung.benchmarks.load;

import org.jspecify.annotations.NullMarked;
