/** Referrals of complaints to the Ombudsman by their reporters, for the liaison, who opens them as matters. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.referrals;

import org.jspecify.annotations.NullMarked;
