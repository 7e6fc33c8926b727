package id.penghubung.complaints.referral;

/** The state of a condition of entry. */
enum ConditionState {
    MET,
    NOT_MET,
    /** The system cannot know it: the reporter states it with the referral. */
    TO_BE_STATED
}
