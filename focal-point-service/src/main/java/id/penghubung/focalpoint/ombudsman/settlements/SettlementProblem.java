package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of settlement meetings, in addition to the common problem types of all services. */
enum SettlementProblem implements CatalogProblem {
    SETTLEMENT_MEETING_ENDED(
            "settlement-meeting-ended",
            409,
            "Pertemuan penyelesaian sudah berakhir",
            "The settlement meeting was held or cancelled");

    private final ProblemType type;

    SettlementProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
