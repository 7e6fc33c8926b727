/** Decides which units a caller acts for, and what a caller may read. Features ask {@link QualityCaller}. */
@NullMarked
package id.penghubung.quality.access;

import org.jspecify.annotations.NullMarked;
