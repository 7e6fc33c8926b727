@NullMarked
package id.penghubung.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
