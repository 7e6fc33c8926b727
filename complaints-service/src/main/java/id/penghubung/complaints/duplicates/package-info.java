/**
 * Complaints about the same matter: the look before a submission, the support of another person's complaint, and the merging of
 * complaints by the coordinator.
 */
@NullMarked
package id.penghubung.complaints.duplicates;

import org.jspecify.annotations.NullMarked;
