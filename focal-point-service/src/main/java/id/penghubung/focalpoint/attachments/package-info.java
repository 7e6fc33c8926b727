/** Attachments of cases and letters: which files belong to which case or letter, and who may read them. */
@NullMarked
package id.penghubung.focalpoint.attachments;

import org.jspecify.annotations.NullMarked;
