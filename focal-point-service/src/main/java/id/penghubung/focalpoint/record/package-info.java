/**
 * The record of a case: what was done, numbered and chained, so that nobody can alter it unseen. Knows nothing of what
 * a case is.
 */
@NullMarked
package id.penghubung.focalpoint.record;

import org.jspecify.annotations.NullMarked;
