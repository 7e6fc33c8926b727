package id.penghubung.complaints.complaint;

import java.util.Arrays;
import java.util.Optional;

/** The deadlines of a complaint itself, which focal-point-service computes. Deadlines of an agency belong to its case. */
public enum ReviewDeadline {
    /** The coordinator verifies: 3 working days. */
    VERIFICATION,
    /** The reporter is told whether the complaint is complete: 14 days (UU 25/2009 Art. 44). */
    COMPLETENESS_REPLY,
    /** The reporter completes an incomplete complaint: 30 days, otherwise it is deemed withdrawn (UU 25/2009 Art. 44). */
    COMPLETION_BY_REPORTER,
    /** A complete complaint is settled: 60 days (UU 25/2009 Art. 50, Perpres 76/2013). */
    OUTER_LIMIT,
    /** The reporter replies to the answer: 10 working days, otherwise the complaint is closed (SP4N-LAPOR). */
    REPORTER_REPLY;

    /** Returns the deadline of a type, or empty for a type that this release does not know. */
    static Optional<ReviewDeadline> of(String type) {
        return Arrays.stream(values())
                .filter(deadline -> deadline.name().equals(type))
                .findFirst();
    }
}
