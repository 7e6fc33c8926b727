package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of cases, in addition to the common problem types of all services. */
public enum CaseProblem implements CatalogProblem {
    ACCOUNT_WITHOUT_AGENCY(
            "account-without-agency", 403, "Akun tidak terikat pada instansi", "The account is bound to no agency"),
    ALREADY_ACKNOWLEDGED("already-acknowledged", 409, "Kasus sudah diterima", "The case is already acknowledged"),
    CASE_CLOSED("case-closed", 409, "Kasus sudah ditutup", "The case is closed"),
    ALREADY_ASSIGNED("already-assigned", 409, "Kasus sudah dipegang", "The case is already assigned"),
    NOT_ASSIGNED("not-assigned", 409, "Kasus belum dipegang", "The case is not assigned"),
    ALREADY_WAITING("already-waiting", 409, "Kasus sudah menunggu pelapor", "The case already waits for the reporter"),
    NOT_WAITING("not-waiting", 409, "Kasus tidak menunggu pelapor", "The case does not wait for the reporter"),
    NOT_DISPUTED("not-disputed", 409, "Jawaban tidak disanggah", "The answer is not disputed"),
    NOTHING_LATE("nothing-late", 409, "Jawaban belum terlambat", "The answer is not late"),
    ANSWER_NEEDS_APPROVAL(
            "answer-needs-approval", 409, "Jawaban perlu persetujuan pimpinan", "The answer needs the head's approval"),
    NO_DRAFT("no-draft", 409, "Belum ada konsep jawaban", "There is no draft answer"),
    DRAFT_ALREADY_SUBMITTED("draft-already-submitted", 409, "Konsep sudah diajukan", "The draft is already submitted"),
    DRAFT_NOT_SUBMITTED("draft-not-submitted", 409, "Konsep belum diajukan", "The draft is not submitted"),
    DRAFT_SENT_BACK("draft-sent-back", 409, "Konsep dikembalikan", "The draft was sent back"),
    OWN_DRAFT("own-draft", 409, "Konsep buatan sendiri", "The draft is one's own"),
    RETURN_REFUSED(
            "return-refused",
            409,
            "Keputusan sekretaris daerah mengikat",
            "The decision of the regional secretary binds"),
    SUPERIOR_HAS_DECIDED(
            "superior-has-decided",
            409,
            "Permintaan kepada atasan sudah selesai",
            "The request to the superior is decided, or needs no decision any more"),
    SUPPORT_ENDED(
            "support-ended",
            409,
            "Dukungan sudah selesai",
            "The support is answered, declined, or not needed any more"),
    OWN_CASE(
            "own-case",
            403,
            "Anda ikut menangani kasus ini",
            "Somebody who acted in the case does not decide about it");

    private final ProblemType type;

    CaseProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
