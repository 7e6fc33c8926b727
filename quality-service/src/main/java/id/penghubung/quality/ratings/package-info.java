/**
 * Ratings of units by the Ombudsman, as its documents state them: never computed, and corrected by another entry. The method changed over
 * the years (colour zones, classes, opinion); methods and bounds by year are data.
 */
@NullMarked
package id.penghubung.quality.ratings;

import org.jspecify.annotations.NullMarked;
