/**
 * Submission of complaints, with or without an account.
 */
@NullMarked
package id.penghubung.complaints.intake;

import org.jspecify.annotations.NullMarked;
