/**
 * The complaint, the moves of its life, who may see it, and its timeline.
 */
@NullMarked
package id.penghubung.complaints.complaint;

import org.jspecify.annotations.NullMarked;
