/** Attachments of cases and letters: accepted kinds of files, storage of their content, and their metadata. */
@NullMarked
package id.penghubung.focalpoint.attachments;

import org.jspecify.annotations.NullMarked;
