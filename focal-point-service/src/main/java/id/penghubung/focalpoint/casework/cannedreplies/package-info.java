/** Canned replies, filled in for a case. */
@NullMarked
package id.penghubung.focalpoint.casework.cannedreplies;

import org.jspecify.annotations.NullMarked;
