package id.penghubung.complaints.referral;

/** A condition under which the Ombudsman accepts a report. Values are in the order in which they are explained. */
enum EntryCondition {
    /** The reporter complained to the agency, or its superior, before (UU 37/2008 Art. 24). */
    COMPLAINED_TO_AGENCY,
    /** The complaint was not settled properly: the agency is late, or its answer does not satisfy (UU 37/2008 Art. 24). */
    NOT_SETTLED,
    /** The event happened at most two years ago (UU 37/2008 Art. 24). */
    WITHIN_TWO_YEARS,
    /** The dispute is not before a court. Only the reporter knows, and states it (UU 37/2008 Art. 36). */
    NOT_BEFORE_COURT
}
