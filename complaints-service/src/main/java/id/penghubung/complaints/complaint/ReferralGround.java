package id.penghubung.complaints.complaint;

/**
 * The reason why a complaint can be referred to the Ombudsman: the reporter complained to the agency, and it was not settled
 * properly (UU 37/2008 Art. 24).
 */
public enum ReferralGround {
    /** The agency has not answered, and its time limit has passed. */
    OVERDUE,
    /** The agency has answered, and the reporter is not satisfied with the answer. */
    UNSATISFACTORY_ANSWER
}
