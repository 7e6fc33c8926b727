/** Complaints from the first request to the answer that the reporter reads. */
@NullMarked
package id.penghubung.benchmarks.lifecycle;

import org.jspecify.annotations.NullMarked;
