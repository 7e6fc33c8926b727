package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;

/** Messages of timeline entries about what follows an answer. */
final class AnswerMessages {

    static final Text ACCEPTED = Text.of(
            "Pelapor menerima jawaban instansi; laporan ditutup.",
            "The reporter accepted the answer; the complaint is closed.");

    static final Text NO_REPLY = Text.of(
            "Laporan ditutup, karena tidak ada sanggahan dalam sepuluh hari kerja setelah jawaban.",
            "The complaint is closed, since there was no reply within ten working days after the answer.");

    private AnswerMessages() {}

    static Text disputed(String reason) {
        return Text.of("Pelapor menyanggah jawaban: " + reason, "The reporter disputes the answer: " + reason);
    }

    static Text upheld(String reason) {
        return Text.of("Instansi mempertahankan jawabannya: " + reason, "The agency upholds its answer: " + reason);
    }

    static Text rated(int rating) {
        return Text.of(
                "Pelapor menilai penanganan laporan ini: %d dari 5.".formatted(rating),
                "The reporter rated the handling of this complaint: %d of 5.".formatted(rating));
    }

    static Text superiorAsked(String reason) {
        return Text.of(
                "Pelapor meminta atasan memeriksa jawaban: " + reason,
                "The reporter asks the superior to look at the answer: " + reason);
    }
}
