package id.penghubung.focalpoint.deadlines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of a case, a matter, a letter or an action that have a deadline. */
@Schema(name = "DeadlineStage")
public enum DeadlineStage {
    VERIFICATION,
    /** The agency informs the reporter of its action (<i>tindak lanjut</i>). */
    FIRST_FOLLOW_UP,
    /** The agency gives its answer (<i>penyelesaian</i>). */
    RESOLUTION,
    REPORTER_REPLY,
    COMPLETION_BY_REPORTER,
    CLARIFICATION,
    CORRECTIVE_ACTION,
    RECOMMENDATION,
    REPORTER_COMMENT_ON_FINDINGS,
    /** The agency comes to a hearing to which the Ombudsman summons it. */
    HEARING,
    /** The agency does what it agreed to in a settlement meeting. */
    AGREEMENT,
    /** The agency answers a letter that sets the date itself. */
    ANSWER
}
