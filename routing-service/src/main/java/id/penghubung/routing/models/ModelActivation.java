package id.penghubung.routing.models;

import java.time.Instant;
import java.util.UUID;

/**
 * An activation of a suggestion model.
 *
 * @param activatedBy account of the coordinator, or {@code system}
 */
record ModelActivation(UUID modelId, Instant activatedAt, String activatedBy, String reason) {}
