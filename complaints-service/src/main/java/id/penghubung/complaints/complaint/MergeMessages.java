package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;

/** Messages of the timeline of merged complaints. They name the lead by its tracking number, and no person. */
final class MergeMessages {

    static final Text CLOSED_WITH_LEAD = Text.of(
            "Laporan utama ditutup; laporan ini ikut ditutup.", "The lead is closed, and this complaint with it.");

    static final Text LEAD_REOPENED = Text.of(
            "Laporan utama ditangani lagi; jawabannya belum final.",
            "The lead is being handled again; its answer is not final.");

    static final Text LEAD_ENDED = Text.of(
            "Laporan utama berakhir tanpa jawaban; laporan ini ditangani lagi tersendiri.",
            "The lead ended without an answer; this complaint is handled on its own again.");

    static final Text HANDLED_APART =
            Text.of("Laporan ini ditangani lagi tersendiri.", "This complaint is handled on its own again.");

    static final Text ANSWER_DISPUTED = Text.of(
            "Pelapor berkeberatan atas jawaban laporan utama; laporan ini ditangani lagi tersendiri.",
            "The reporter disputed the answer of the lead; this complaint is handled on its own again.");

    private MergeMessages() {}

    static Text merged(String leadTrackingNumber, String reason) {
        return Text.of(
                "Laporan ini digabung dengan laporan %s, yang membahas hal yang sama; perkembangan dan jawabannya berlaku juga untuk laporan ini. Alasan: %s"
                        .formatted(leadTrackingNumber, reason),
                "This complaint is merged into %s, which is about the same matter; its progress and answer are also those of this complaint. Reason: %s"
                        .formatted(leadTrackingNumber, reason));
    }

    static Text unmerged(String reason) {
        return Text.of(
                "Penggabungan dibatalkan; laporan ini ditangani lagi tersendiri. Alasan: %s".formatted(reason),
                "The merging is undone; this complaint is handled on its own again. Reason: %s".formatted(reason));
    }
}
