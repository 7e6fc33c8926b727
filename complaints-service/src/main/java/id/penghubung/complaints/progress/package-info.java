/**
 * What the other services report of a complaint, turned into its public status and timeline.
 */
@NullMarked
package id.penghubung.complaints.progress;

import org.jspecify.annotations.NullMarked;
