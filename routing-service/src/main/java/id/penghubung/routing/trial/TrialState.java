package id.penghubung.routing.trial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a trial. */
@Schema(name = "TrialState")
public enum TrialState {
    /** Not begun. */
    WAITING,
    RUNNING,
    /** Ended by the coordinator, or because the draft was changed. */
    CANCELLED,
    /** All complaints were examined; the report is complete. */
    FINISHED,
    /** Ended after several attempts, for the reason that its failure says. */
    FAILED
}
