package id.penghubung.complaints.complaint;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types that are specific to complaints, each with the detail that explains it. */
public enum ComplaintProblem implements CatalogProblem {
    CANNOT_WITHDRAW(
            "cannot-withdraw",
            Text.of("Laporan tidak dapat dicabut lagi", "The complaint can no longer be withdrawn"),
            Text.of(
                    "Laporan sudah dijawab, ditutup atau dicabut.",
                    "The complaint is already answered, closed or withdrawn.")),
    ALREADY_VERIFIED(
            "already-verified",
            Text.of("Laporan sudah diverifikasi", "The complaint is already verified"),
            Text.of(
                    "Laporan ini sudah diverifikasi; perbaiki klasifikasinya dengan koreksi.",
                    "The complaint is already verified; change its classification with a correction.")),
    COMPLAINT_ENDED(
            "complaint-ended",
            Text.of("Laporan sudah berakhir", "The complaint has ended"),
            Text.of(
                    "Laporan sudah ditutup, dicabut atau diarsipkan.",
                    "The complaint is closed, withdrawn or archived.")),
    NOT_WITH_AN_AGENCY(
            "not-with-an-agency",
            Text.of("Laporan tidak sedang ditangani instansi", "No agency has the complaint"),
            Text.of(
                    "Hanya laporan yang sedang ditangani sebuah instansi, dan belum dijawab, dapat ditarik dari instansi itu.",
                    "Only a complaint that an agency has, and has not answered yet, can be recalled.")),
    CANNOT_ARCHIVE(
            "cannot-archive",
            Text.of("Laporan tidak dapat diarsipkan lagi", "The complaint can no longer be archived"),
            Text.of(
                    "Laporan sudah dijawab, ditutup, dicabut atau diarsipkan.",
                    "The complaint is already answered, closed, withdrawn or archived.")),
    TRIAGE_CLAIMED(
            "triage-claimed",
            Text.of("Sedang dikerjakan koordinator lain", "Claimed by another coordinator"),
            Text.of(
                    "Koordinator lain sedang mengerjakan laporan ini di antrean triase.",
                    "Another coordinator works on this complaint in the triage queue.")),
    COMPLETENESS_ALREADY_DECIDED(
            "completeness-already-decided",
            Text.of("Kelengkapan laporan sudah diputuskan", "The completeness of the complaint is already decided"),
            Text.of(
                    "Laporan sudah dinyatakan lengkap, atau pelapor sudah diminta melengkapinya.",
                    "The complaint is complete, or the reporter was already told what is missing.")),
    NOTHING_MISSING(
            "nothing-missing",
            Text.of("Tidak ada yang perlu dilengkapi", "Nothing is missing"),
            Text.of(
                    "Laporan ini tidak sedang menunggu kelengkapan dari Anda, atau sudah berakhir.",
                    "The complaint does not wait for anything from you, or has ended.")),
    NO_OPEN_INFORMATION_REQUEST(
            "no-open-information-request",
            Text.of("Tidak ada permintaan keterangan yang terbuka", "No open information request"),
            Text.of(
                    "Perangkat daerah tidak sedang menunggu keterangan dari Anda.",
                    "The agency is not waiting for information from you.")),
    NO_ANSWER_TO_DISPUTE(
            "no-answer-to-dispute",
            Text.of("Tidak ada jawaban yang menunggu balasan Anda", "No answer waits for your reply"),
            Text.of(
                    "Laporan belum dijawab, sudah dilanjutkan, atau sudah ditutup.",
                    "The complaint is not answered yet, goes on already, or is closed.")),
    CANNOT_DISPUTE_AGAIN(
            "cannot-dispute-again",
            Text.of("Jawaban tidak dapat disanggah lagi", "The answer cannot be disputed again"),
            Text.of(
                    "Instansi mempertahankan jawabannya, atau jawaban sudah dua kali disanggah. Anda dapat meminta atasan memeriksanya atau merujuk laporan ke Ombudsman.",
                    "The agency upheld its answer, or two answers were disputed. You may ask the superior, or refer the complaint to the Ombudsman.")),
    REPLY_TIME_OVER(
            "reply-time-over",
            Text.of("Waktu untuk menyanggah sudah lewat", "The time for a dispute is over"),
            Text.of(
                    "Jawaban dapat disanggah dalam sepuluh hari kerja.",
                    "An answer can be disputed within ten working days.")),
    CANNOT_RATE(
            "cannot-rate",
            Text.of("Penanganan belum dapat dinilai", "The handling cannot be rated"),
            Text.of(
                    "Penanganan dapat dinilai sesudah laporan dijawab.",
                    "The handling can be rated after the complaint is answered.")),
    RATING_FINAL(
            "rating-final",
            Text.of("Penilaian tidak dapat diubah lagi", "The rating can no longer be changed"),
            Text.of(
                    "Penilaian dapat diubah dalam 30 hari setelah diberikan.",
                    "A rating can be changed within 30 days after it was given.")),
    CANNOT_ASK_SUPERIOR(
            "cannot-ask-superior",
            Text.of("Atasan belum dapat diminta memeriksa", "The superior cannot be asked"),
            Text.of(
                    "Atasan dapat diminta sekali, sesudah penilaian 1 atau 2 atau sanggahan yang ditolak.",
                    "The superior can be asked once, after a rating of 1 or 2 or a rejected dispute.")),
    ALREADY_REFERRED(
            "already-referred",
            Text.of("Laporan sudah dirujuk ke Ombudsman", "Already referred to the Ombudsman"),
            Text.of("Laporan ini sudah dirujuk ke Ombudsman.", "The complaint is already referred to the Ombudsman.")),
    SECRET_NOT_MERGED(
            "secret-not-merged",
            Text.of("Laporan rahasia tidak digabung", "Secret complaints are not merged"),
            Text.of(
                    "Laporan rahasia atau berkadar pengawasan tidak digabung dengan laporan lain.",
                    "A confidential complaint, or one that accuses staff, is not merged with another.")),
    CANNOT_MERGE(
            "cannot-merge",
            Text.of("Laporan tidak dapat digabung lagi", "The complaint can no longer be merged"),
            Text.of(
                    "Laporan sudah dijawab, ditutup, dicabut atau diarsipkan.",
                    "The complaint is already answered, closed, withdrawn or archived.")),
    LEAD_ENDED(
            "lead-ended",
            Text.of("Laporan utama sudah berakhir", "The lead has ended"),
            Text.of(
                    "Laporan utama sudah ditutup, dicabut atau diarsipkan.",
                    "The lead is closed, withdrawn or archived.")),
    CANNOT_UNMERGE(
            "cannot-unmerge",
            Text.of("Penggabungan tidak dapat dibatalkan lagi", "The merging can no longer be undone"),
            Text.of(
                    "Laporan sudah dijawab bersama laporan utamanya, atau sudah berakhir.",
                    "The complaint is already answered with its lead, or has ended.")),
    SECRET_NOT_PUBLISHED(
            "secret-not-published",
            Text.of("Laporan rahasia tidak ditampilkan kepada umum", "Secret complaints are not published"),
            Text.of(
                    "Laporan rahasia atau berkadar pengawasan tidak ditampilkan kepada umum.",
                    "A confidential complaint, or one that accuses staff, is not shown to the public.")),
    NOT_VERIFIED(
            "not-verified",
            Text.of("Laporan belum diverifikasi", "The complaint is not verified"),
            Text.of(
                    "Laporan ditampilkan kepada umum hanya sesudah diverifikasi.",
                    "A complaint is shown to the public only after its verification.")),
    REFERRAL_NOT_POSSIBLE(
            "referral-not-possible",
            Text.of("Laporan belum dapat dirujuk ke Ombudsman", "The complaint cannot be referred to the Ombudsman"),
            Text.of(
                    "Tidak semua syarat terpenuhi; conditions memuat masing-masing syarat dan alasannya.",
                    "Not all conditions are met; conditions contains each of them with its reason."));

    private static final int CONFLICT = 409;

    private final ProblemType type;
    private final Text detail;

    ComplaintProblem(String slug, Text title, Text detail) {
        this.type = ProblemType.of(slug, CONFLICT, title.id(), title.en());
        this.detail = detail;
    }

    @Override
    public ProblemType type() {
        return type;
    }

    public ProblemException exception() {
        return ProblemException.of(this, detail);
    }
}
