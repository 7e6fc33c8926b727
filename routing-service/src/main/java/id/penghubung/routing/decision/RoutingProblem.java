package id.penghubung.routing.decision;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types that are specific to routing. */
enum RoutingProblem implements CatalogProblem {
    ALREADY_DECIDED("already-decided", 409, "Sudah diputuskan", "Already decided"),
    COMPLAINT_WITHDRAWN("complaint-withdrawn", 409, "Laporan telah dicabut", "The complaint was withdrawn"),
    COMPLAINT_ARCHIVED("complaint-archived", 409, "Laporan telah diarsipkan", "The complaint was archived"),
    COMPLAINT_MERGED("complaint-merged", 409, "Laporan telah digabung", "The complaint was merged"),
    OVERSIGHT_BELONGS_TO_INSPECTORATE(
            "oversight-belongs-to-inspectorate",
            409,
            "Laporan berkadar pengawasan hanya untuk inspektorat",
            "Only the inspectorate handles oversight complaints");

    private final ProblemType type;

    RoutingProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
