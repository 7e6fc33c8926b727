package id.penghubung.complaints.duplicates;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types of merged and supported complaints, each with the detail that explains it. */
enum MergeProblem implements CatalogProblem {
    ALREADY_MERGED(
            "already-merged",
            Text.of("Laporan sudah digabung", "The complaint is already merged"),
            Text.of(
                    "Laporan ini sudah digabung dengan laporan lain; batalkan dahulu penggabungannya.",
                    "The complaint is merged into another one; undo that first.")),
    MERGE_CHAIN(
            "merge-chain",
            Text.of("Penggabungan berantai tidak mungkin", "Merged complaints form no chains"),
            Text.of(
                    "Laporan utama tidak boleh digabung dengan laporan lain, dan laporan yang sudah digabung bukan laporan utama.",
                    "A lead is not merged into another complaint, and a merged complaint is no lead.")),
    NOT_MERGED(
            "not-merged",
            Text.of("Laporan tidak digabung", "The complaint is not merged"),
            Text.of(
                    "Laporan ini tidak digabung dengan laporan lain.",
                    "The complaint is not merged into another one.")),
    OWN_COMPLAINT(
            "own-complaint",
            Text.of("Ini laporan Anda sendiri", "This is your own complaint"),
            Text.of(
                    "Laporan sendiri tidak perlu didukung; Anda sudah mengikutinya.",
                    "You follow your own complaint already; it needs no support from you.")),
    SUPPORT_CLOSED(
            "support-closed",
            Text.of("Laporan sudah berakhir", "The complaint has ended"),
            Text.of(
                    "Laporan sudah berakhir dan tidak dapat didukung lagi; sampaikan laporan baru jika masalahnya masih ada.",
                    "The complaint has ended and can no longer be supported; submit a new one if the matter goes on."));

    private static final int CONFLICT = 409;

    private final ProblemType type;
    private final Text detail;

    MergeProblem(String slug, Text title, Text detail) {
        this.type = ProblemType.of(slug, CONFLICT, title.id(), title.en());
        this.detail = detail;
    }

    @Override
    public ProblemType type() {
        return type;
    }

    ProblemException exception() {
        return ProblemException.of(this, detail);
    }
}
