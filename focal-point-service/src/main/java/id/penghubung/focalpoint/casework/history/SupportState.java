package id.penghubung.focalpoint.casework.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a supporting case. One that is not open does not change any more. */
@Schema(name = "SupportState")
public enum SupportState {
    OPEN,
    /** The agency answered the responsible one. */
    ANSWERED,
    /** The agency declined with a reason. The responsible agency keeps the complaint. */
    DECLINED,
    /** The case of the responsible agency, or the complaint, ended before. */
    CANCELLED
}
