/**
 * Referral of a complaint to the Ombudsman by its reporter: the conditions of entry, and the consent to pass the identity on.
 */
@NullMarked
package id.penghubung.complaints.referral;

import org.jspecify.annotations.NullMarked;
