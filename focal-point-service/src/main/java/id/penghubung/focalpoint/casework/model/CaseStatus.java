package id.penghubung.focalpoint.casework.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** State of a case at its agency. */
public enum CaseStatus {
    OPEN,
    ACKNOWLEDGED,
    /** The reporter was asked for information and has not answered; deadlines are suspended. */
    WAITING,
    RESOLVED,
    /** Returned to triage: another agency is responsible. */
    RETURNED,
    /** The reporter withdrew the complaint. */
    WITHDRAWN;

    /** The states of cases that are not closed. */
    static final Set<CaseStatus> UNCLOSED = Collections.unmodifiableSet(EnumSet.of(OPEN, ACKNOWLEDGED, WAITING));

    /** Sort value of a closed case. It lies after every possible due date. */
    public static final Instant CLOSED_DUE_AT = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Sort value of a case without a pending deadline until the reporter answers. It lies after every due date and
     * before {@link #CLOSED_DUE_AT}.
     */
    static final Instant WAITING_DUE_AT = CLOSED_DUE_AT.minus(Duration.ofDays(1));

    boolean isClosed() {
        return !UNCLOSED.contains(this);
    }

    /**
     * Returns the due date by which a case in this state is sorted. Cases that wait, or have no pending deadline, follow
     * all that have one; closed cases come last.
     *
     * @param earliestDueAt of the pending deadlines; {@link #CLOSED_DUE_AT} if there is none
     */
    public Instant sortDueAt(Instant earliestDueAt) {
        return switch (this) {
            case OPEN, ACKNOWLEDGED -> earliestDueAt.isBefore(WAITING_DUE_AT) ? earliestDueAt : WAITING_DUE_AT;
            case WAITING -> WAITING_DUE_AT;
            case RESOLVED, RETURNED, WITHDRAWN -> CLOSED_DUE_AT;
        };
    }
}
