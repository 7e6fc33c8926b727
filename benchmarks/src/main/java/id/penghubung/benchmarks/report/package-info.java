/** What a run has found, as a table for people and as JSON. */
@NullMarked
package id.penghubung.benchmarks.report;

import org.jspecify.annotations.NullMarked;
