/** Entries of the audit record of a case, and the publication of its events. */
@NullMarked
package id.penghubung.focalpoint.casework.history;

import org.jspecify.annotations.NullMarked;
