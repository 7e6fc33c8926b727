/**
 * Events of other services, applied to the public status and timeline of complaints.
 */
@NullMarked
package id.penghubung.complaints.progress;

import org.jspecify.annotations.NullMarked;
