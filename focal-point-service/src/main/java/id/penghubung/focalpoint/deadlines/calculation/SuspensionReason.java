package id.penghubung.focalpoint.deadlines.calculation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reasons for a suspension. */
@Schema(name = "SuspensionReason")
public enum SuspensionReason {
    /** The agency cannot continue before the reporter has answered an information request. */
    WAITING_FOR_REPORTER
}
