package id.penghubung.focalpoint.casework.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a draft answer. */
@Schema(name = "CaseDraftState")
public enum DraftState {
    /** In progress; no approval is requested. */
    WRITING,
    /** Submitted to the head of the agency for approval. */
    SUBMITTED,
    /** Returned by the head with a reason. It must be changed before it is submitted again. */
    SENT_BACK
}
