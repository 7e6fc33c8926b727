/**
 * Audit records of cases: numbered and chained entries, so that changes to them are detected. Independent of the
 * contents of a case.
 */
@NullMarked
package id.penghubung.focalpoint.audit;

import org.jspecify.annotations.NullMarked;
