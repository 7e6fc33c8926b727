@NullMarked
package id.penghubung.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
