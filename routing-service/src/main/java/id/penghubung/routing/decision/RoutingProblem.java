package id.penghubung.routing.decision;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types that are specific to routing. */
enum RoutingProblem implements CatalogProblem {
    ALREADY_DECIDED("already-decided", 409, "Sudah diputuskan", "Already decided"),
    COMPLAINT_WITHDRAWN("complaint-withdrawn", 409, "Laporan telah dicabut", "The complaint was withdrawn"),
    COMPLAINT_ARCHIVED("complaint-archived", 409, "Laporan telah diarsipkan", "The complaint was archived"),
    COMPLAINT_MERGED("complaint-merged", 409, "Laporan telah digabung", "The complaint was merged"),
    TRIAGE_CLAIMED("triage-claimed", 409, "Sedang dikerjakan koordinator lain", "Claimed by another coordinator"),
    AWAITS_SECRETARY(
            "awaits-secretary", 409, "Menunggu keputusan sekretaris daerah", "The regional secretary has to decide"),
    NOT_FOR_SECRETARY(
            "not-for-secretary",
            409,
            "Bukan untuk sekretaris daerah",
            "The complaint does not wait for the regional secretary"),
    ACCUSED_AGENCY("accused-agency", 409, "Instansi ini yang dilaporkan", "The complaint accuses this agency"),
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
