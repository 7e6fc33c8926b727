/**
 * Audit records of cases, matters and letters: numbered and chained entries, so that changes to them are detected.
 * Independent of their contents.
 */
@NullMarked
package id.penghubung.focalpoint.audit;

import org.jspecify.annotations.NullMarked;
