/** The desk and its deadlines when there are a million of them. */
@NullMarked
package id.penghubung.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
