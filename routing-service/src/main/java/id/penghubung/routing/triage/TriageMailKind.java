package id.penghubung.routing.triage;

/** Kind of a mail about the triage queue. The name of the mail that the templates select is {@code TRIAGE_} and this name. */
enum TriageMailKind {
    /** Many complaints wait. */
    FULL,
    /** Complaints have waited for long, or their decision is late. */
    OLD;

    String mailKind() {
        return "TRIAGE_" + name();
    }
}
