package id.penghubung.focalpoint.deadlines.calculation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a clock stands still. */
@Schema(name = "SuspensionReason")
public enum SuspensionReason {
    /** The agency cannot go on before the reporter has answered its question. */
    WAITING_FOR_REPORTER
}
