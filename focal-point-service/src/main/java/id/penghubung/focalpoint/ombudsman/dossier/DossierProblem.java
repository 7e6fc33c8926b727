package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of dossiers. */
enum DossierProblem implements CatalogProblem {
    NO_SIGNING_KEY("no-signing-key", 503, "Berkas belum dapat ditandatangani", "Dossiers cannot be signed yet"),
    DOSSIER_TOO_LARGE("dossier-too-large", 409, "Laporan terlalu besar untuk berkas", "Too large for a dossier");

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

    /** @param bytes the largest size of the complaint with its timeline */
    static ProblemException tooLarge(long bytes) {
        return ProblemException.of(
                DOSSIER_TOO_LARGE,
                "Laporan dengan riwayatnya lebih dari " + bytes + " bita. Minta pengelola sistem menaikkan "
                        + DossierSettings.MAX_COMPLAINT_SIZE + ".",
                "The complaint with its timeline has more than " + bytes + " bytes. Ask the operator to raise "
                        + DossierSettings.MAX_COMPLAINT_SIZE + ".");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
