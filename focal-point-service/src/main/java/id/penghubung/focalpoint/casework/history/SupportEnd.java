package id.penghubung.focalpoint.casework.history;

/** Reason for which support is not needed any more. The names are stored in audit records: never rename one. */
public enum SupportEnd {
    /** The responsible agency returned the complaint to triage. */
    CASE_RETURNED,
    COMPLAINT_WITHDRAWN,
    COMPLAINT_RECALLED,
    COMPLAINT_ARCHIVED,
    COMPLAINT_MERGED,
    /** The reporter accepted the answer, or did not reply in time. */
    COMPLAINT_CLOSED,
    /** The complaint turned out to accuse staff. The supporting agency reads this name, so that it does not tell the reason. */
    NOT_NEEDED
}
