/** Answers of respondents: by a single-use link, or keyed in from paper. Each is counted once. */
@NullMarked
package id.penghubung.quality.surveys.answers;

import org.jspecify.annotations.NullMarked;
