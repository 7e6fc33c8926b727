package id.penghubung.systemtests.replicas;

import java.util.EnumSet;
import java.util.Set;

/** The requests that clients send during a rolling restart. */
enum RequestKind {
    INTAKE_WITHOUT_ACCOUNT,
    INTAKE_WITH_ACCOUNT,
    READ_COMPLAINT,
    READ_CATEGORIES,
    READ_ROUTING_DECISIONS,
    READ_TRIAGE_QUEUE,
    READ_UNITS,
    OPEN_MATTER,
    LIST_CASES,
    READ_CASE,
    ACKNOWLEDGE_CASE,
    RESOLVE_CASE;

    private static final Set<RequestKind> STEPS_OF_NEW_CASES = EnumSet.of(READ_CASE, ACKNOWLEDGE_CASE, RESOLVE_CASE);

    /** True if clients can send this request only after a complaint has become a case, which events bring about. */
    boolean needsNewCases() {
        return STEPS_OF_NEW_CASES.contains(this);
    }
}
