package id.penghubung.focalpoint.casework.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a draft answer stands. */
@Schema(name = "CaseDraftState")
public enum DraftState {
    /** Being written; nobody is asked to look at it. */
    WRITING,
    /** The head of the agency is asked to approve it. */
    SUBMITTED,
    /** The head sent it back with a reason; it must be changed before it is submitted again. */
    SENT_BACK
}
