package id.penghubung.complaints.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a deadline of the agency, as its reporter sees it. */
@Schema(name = "AgencyDeadlineState")
public enum AgencyDeadlineState {
    RUNNING,
    /** The agency waits for the reporter; its time is given back. */
    SUSPENDED,
    /** The agency acted, or the complaint is not with it any more. */
    ENDED
}
