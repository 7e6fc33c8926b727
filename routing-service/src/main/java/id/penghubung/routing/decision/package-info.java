/**
 * Routing of complaints to agencies: decisions with explanations, their history and events.
 */
@NullMarked
package id.penghubung.routing.decision;

import org.jspecify.annotations.NullMarked;
