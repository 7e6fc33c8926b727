/** Measures the answers of many respondents at a time, and the results of a survey with very many answers. */
@NullMarked
package id.penghubung.benchmarks.surveys;

import org.jspecify.annotations.NullMarked;
