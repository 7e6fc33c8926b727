/** Agreements of provider and public, with owner, due date and follow-up. */
@NullMarked
package id.penghubung.quality.forums.agreements;

import org.jspecify.annotations.NullMarked;
