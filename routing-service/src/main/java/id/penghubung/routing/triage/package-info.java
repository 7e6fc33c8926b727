/**
 * The coordinator's desk for what no rule decides and what agencies give back.
 */
@NullMarked
package id.penghubung.routing.triage;

import org.jspecify.annotations.NullMarked;
