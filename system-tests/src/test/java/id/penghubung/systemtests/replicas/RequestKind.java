package id.penghubung.systemtests.replicas;

/** The requests that clients send during a rolling restart. */
enum RequestKind {
    INTAKE_WITHOUT_ACCOUNT,
    INTAKE_WITH_ACCOUNT,
    READ_COMPLAINT,
    READ_CATEGORIES,
    READ_ROUTING_DECISIONS,
    READ_TRIAGE_QUEUE,
    LIST_CASES,
    READ_CASE,
    ACKNOWLEDGE_CASE,
    RESOLVE_CASE
}
