/** Consequences of escalated and moved deadlines for cases: audit entries, notifications, sort order. */
@NullMarked
package id.penghubung.focalpoint.casework.escalation;

import org.jspecify.annotations.NullMarked;
