/**
 * Tracking of complaints without an account, by tracking number and access code.
 */
@NullMarked
package id.penghubung.complaints.tracking;

import org.jspecify.annotations.NullMarked;
