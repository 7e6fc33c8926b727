package id.penghubung.routing.decision;

import id.penghubung.kit.problem.ProblemException;

/** The state of a complaint routing. */
enum RoutingState {
    /** Assigned to an agency. */
    ROUTED,
    /** Waits for the coordinator's decision. */
    IN_TRIAGE,
    /** Withdrawn by the reporter, or deemed withdrawn. This state is final. */
    WITHDRAWN,
    /** Archived by the coordinator: no agency of the regency handles it. This state is final. */
    ARCHIVED,
    /** Merged into another complaint, which is routed for both, until that is undone. */
    MERGED;

    boolean isFinal() {
        return this == WITHDRAWN || this == ARCHIVED;
    }

    /** @throws ProblemException 409 if the complaint does not wait for a decision */
    void requireInTriage() {
        switch (this) {
            case IN_TRIAGE -> {}
            case ROUTED ->
                throw ProblemException.of(
                        RoutingProblem.ALREADY_DECIDED,
                        "Laporan ini sudah diteruskan ke sebuah instansi.",
                        "This complaint has already been sent to an agency.");
            case WITHDRAWN ->
                throw ProblemException.of(
                        RoutingProblem.COMPLAINT_WITHDRAWN,
                        "Pelapor telah mencabut laporan ini.",
                        "The reporter has withdrawn this complaint.");
            case ARCHIVED ->
                throw ProblemException.of(
                        RoutingProblem.COMPLAINT_ARCHIVED,
                        "Koordinator telah mengarsipkan laporan ini.",
                        "The coordinator has archived this complaint.");
            case MERGED ->
                throw ProblemException.of(
                        RoutingProblem.COMPLAINT_MERGED,
                        "Laporan ini digabung dengan laporan lain, yang ditangani untuk keduanya.",
                        "This complaint is merged into another one, which is handled for both.");
        }
    }
}
