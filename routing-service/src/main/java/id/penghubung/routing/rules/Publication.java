package id.penghubung.routing.rules;

import java.time.Instant;
import java.util.UUID;

/**
 * A publication. The newest one of all rule sets says which set is in force.
 *
 * @param publishedBy account of the coordinator, or {@code system}
 */
record Publication(UUID ruleSetId, Instant publishedAt, String publishedBy, String reason) {}
