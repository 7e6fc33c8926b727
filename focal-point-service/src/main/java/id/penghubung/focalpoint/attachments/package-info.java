/** Files that belong to cases: what kinds are taken, where their bytes lie, and what is known of them. */
@NullMarked
package id.penghubung.focalpoint.attachments;

import org.jspecify.annotations.NullMarked;
