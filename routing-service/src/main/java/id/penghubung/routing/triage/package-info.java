/**
 * The coordinator's triage queue: complaints that no rule can route, and complaints that agencies returned.
 */
@NullMarked
package id.penghubung.routing.triage;

import org.jspecify.annotations.NullMarked;
