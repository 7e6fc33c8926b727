package id.penghubung.routing.decision;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types that are specific to routing. */
enum RoutingProblem implements ProblemType {
    ALREADY_DECIDED("already-decided", 409, "Sudah diputuskan", "Already decided"),
    COMPLAINT_WITHDRAWN("complaint-withdrawn", 409, "Laporan telah dicabut", "The complaint was withdrawn"),
    OVERSIGHT_BELONGS_TO_INSPECTORATE(
            "oversight-belongs-to-inspectorate",
            409,
            "Laporan berkadar pengawasan hanya untuk inspektorat",
            "Only the inspectorate handles oversight complaints");

    private final String slug;
    private final int status;
    private final Text title;

    RoutingProblem(String slug, int status, String id, String en) {
        this.slug = slug;
        this.status = status;
        this.title = Text.of(id, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
