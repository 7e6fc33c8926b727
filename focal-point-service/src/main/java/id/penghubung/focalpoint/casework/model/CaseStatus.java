package id.penghubung.focalpoint.casework.model;

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

    boolean isClosed() {
        return !UNCLOSED.contains(this);
    }
}
