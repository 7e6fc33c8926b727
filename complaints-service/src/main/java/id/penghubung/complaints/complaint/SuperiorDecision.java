package id.penghubung.complaints.complaint;

/** Outcome of the request of the reporter to the superior. */
public enum SuperiorDecision {
    /** The answer of the agency stands; the reporter may refer the complaint to the Ombudsman. */
    ANSWER_STANDS,
    /** The same agency answers again. */
    REOPEN,
    /** The superior did not decide in time. A later decision is still applied. */
    OVERDUE,
    /** The reporter disputed the answer before the decision. */
    LAPSED
}
