@NullMarked
package id.penghubung.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
