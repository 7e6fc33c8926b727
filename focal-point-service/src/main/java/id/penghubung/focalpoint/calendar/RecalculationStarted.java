package id.penghubung.focalpoint.calendar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response to a change that applies already, while running deadlines are recalculated.
 *
 * @param recalculationId the recalculation; its progress is at {@code /v1/recalculations/{id}}
 */
@Schema(name = "RecalculationStarted")
record RecalculationStarted(@Schema(required = true) UUID recalculationId) {}
