package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of dossiers. */
enum DossierProblem implements CatalogProblem {
    NO_SIGNING_KEY("no-signing-key", 503, "Berkas belum dapat ditandatangani", "Dossiers cannot be signed yet");

    private final ProblemType type;

    DossierProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    static ProblemException noSigningKey() {
        return ProblemException.of(
                NO_SIGNING_KEY,
                "Minta pengelola sistem memasang kunci penanda tangan (" + DossierKeys.SETTING + ").",
                "Ask the operator to install a signing key (" + DossierKeys.SETTING + ").");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
