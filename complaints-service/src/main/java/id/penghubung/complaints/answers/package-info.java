/** Acts of reporters after the answer of an agency: dispute, acceptance, rating, superior; and explanations of due dates. */
@NullMarked
package id.penghubung.complaints.answers;

import org.jspecify.annotations.NullMarked;
