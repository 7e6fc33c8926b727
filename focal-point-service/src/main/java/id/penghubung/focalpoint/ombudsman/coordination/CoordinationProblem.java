package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of coordination meetings, in addition to the common problem types of all services. */
enum CoordinationProblem implements CatalogProblem {
    MEETING_STATE(
            "coordination-meeting-state",
            409,
            "Keadaan rapat tidak mengizinkan langkah ini",
            "The state of the meeting does not allow this step"),
    DECISION_STATE(
            "coordination-decision-state",
            409,
            "Keadaan keputusan tidak mengizinkan langkah ini",
            "The state of the decision does not allow this step"),
    AGENDA_FULL("agenda-full", 409, "Agenda rapat sudah penuh", "The agenda is full");

    private final ProblemType type;

    CoordinationProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
