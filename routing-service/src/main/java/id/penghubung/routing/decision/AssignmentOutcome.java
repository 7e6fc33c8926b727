package id.penghubung.routing.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of the assignment of a complaint to an agency. */
@Schema(name = "AssignmentOutcome")
public enum AssignmentOutcome {
    /** The agency kept it. */
    KEPT,
    /** The agency returned it. */
    RETURNED,
    /** The coordinator recalled it. */
    RECALLED
}
