/** What follows the answer of an agency: disputes, closing, ratings, the superior; and why deadlines are due when they are. */
@NullMarked
package id.penghubung.complaints.answers;

import org.jspecify.annotations.NullMarked;
