package id.penghubung.focalpoint.calendar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The change is in force; running deadlines follow.
 *
 * @param recalculationId whose progress is at {@code /v1/recalculations/{id}}
 */
@Schema(name = "RecalculationStarted")
record RecalculationStarted(@Schema(required = true) UUID recalculationId) {}
