package id.penghubung.focalpoint.deadlines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The events from which a deadline policy can count. */
@Schema(name = "DeadlineStartEvent")
public enum StartEvent {
    /** The receipt of a complaint or a letter. */
    RECEIVED,
    /** The receipt of the last missing part. */
    COMPLETE,
    /** The routing decision, which assigns a complaint to an agency. */
    ROUTED,
    /** The dispatch of a letter or a request. */
    SENT
}
