/** Measures complaint lifecycles, from the submission to the response that the reporter reads. */
@NullMarked
package id.penghubung.benchmarks.lifecycle;

import org.jspecify.annotations.NullMarked;
