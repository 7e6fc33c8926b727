/** Measures decisions of routing-service while a suggestion model is trained, and the trial of a rule set on past complaints. */
@NullMarked
package id.penghubung.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
