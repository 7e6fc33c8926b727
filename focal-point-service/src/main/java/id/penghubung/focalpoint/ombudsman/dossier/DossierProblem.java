package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of dossiers. */
enum DossierProblem implements CatalogProblem {
    NO_SIGNING_KEY("no-signing-key", 503, "Berkas belum dapat ditandatangani", "Dossiers cannot be signed yet");

    private final ProblemType type;

    DossierProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
