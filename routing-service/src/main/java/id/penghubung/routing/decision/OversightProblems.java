package id.penghubung.routing.decision;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.directory.Agency;

/** Problems of complaints that accuse staff (<i>berkadar pengawasan</i>). */
final class OversightProblems {

    private OversightProblems() {}

    /** @throws ProblemException 409 if the complaint accuses staff and the agency may not handle that, or if it accuses the agency */
    static void requirePermitted(Agency agency, boolean oversight, boolean accused) {
        if (oversight && !agency.mayHandleOversight()) {
            throw belongsToSupervisor();
        }
        if (accused) {
            throw accusedAgency();
        }
    }

    static ProblemException belongsToSupervisor() {
        return ProblemException.of(
                RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE,
                "Laporan ini melaporkan aparatur; hanya inspektorat atau sekretariat daerah yang boleh menanganinya.",
                "This complaint accuses staff; only the inspectorate or the regional secretariat may handle it.");
    }

    private static ProblemException accusedAgency() {
        return ProblemException.of(
                RoutingProblem.ACCUSED_AGENCY,
                "Laporan ini melaporkan aparatur instansi itu, yang karena itu tidak boleh menanganinya.",
                "This complaint accuses staff of that agency, which must therefore not handle it.");
    }
}
