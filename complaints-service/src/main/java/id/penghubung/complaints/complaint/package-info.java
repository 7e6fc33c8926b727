/**
 * The complaint aggregate: status transitions, visibility and timeline.
 */
@NullMarked
package id.penghubung.complaints.complaint;

import org.jspecify.annotations.NullMarked;
