/**
 * The audit record of a case: numbered and chained entries, so that a change to them is detected. Knows nothing of what a case
 * is.
 */
@NullMarked
package id.penghubung.focalpoint.audit;

import org.jspecify.annotations.NullMarked;
