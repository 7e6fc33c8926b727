/** Results of a run, as tables and as JSON. */
@NullMarked
package id.penghubung.benchmarks.report;

import org.jspecify.annotations.NullMarked;
