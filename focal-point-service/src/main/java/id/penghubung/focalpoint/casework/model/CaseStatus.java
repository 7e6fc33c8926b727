package id.penghubung.focalpoint.casework.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands at its agency. */
public enum CaseStatus {
    OPEN,
    ACKNOWLEDGED,
    /** The reporter was asked for something and has not answered yet: nothing is owed meanwhile. */
    WAITING,
    RESOLVED,
    /** Given back: another agency is responsible. */
    RETURNED,
    /** The reporter took the complaint back. */
    WITHDRAWN;

    /** Those of the cases that are still worked on. */
    static final Set<CaseStatus> UNCLOSED = Collections.unmodifiableSet(EnumSet.of(OPEN, ACKNOWLEDGED, WAITING));

    boolean isClosed() {
        return !UNCLOSED.contains(this);
    }
}
