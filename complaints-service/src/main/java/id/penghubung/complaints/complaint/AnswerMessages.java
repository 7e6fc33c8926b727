package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Sentences;
import id.penghubung.kit.text.Text;

/** Messages of timeline entries about what follows an answer. */
final class AnswerMessages {

    static final Text ACCEPTED = Text.of(
            "Pelapor menerima jawaban instansi; laporan ditutup.",
            "The reporter accepted the answer; the complaint is closed.");

    static final Text NO_REPLY = Text.of(
            "Laporan ditutup, karena tidak ada sanggahan dalam sepuluh hari kerja setelah jawaban.",
            "The complaint is closed, since there was no reply within ten working days after the answer.");

    private static final Text ASK_SUPERIOR =
            Text.of(" Anda dapat meminta atasan memeriksanya.", " You may ask the superior to look at it.");

    private AnswerMessages() {}

    static Text disputed(String reason) {
        return Text.of("Pelapor menyanggah jawaban: " + reason, "The reporter disputes the answer: " + reason);
    }

    static Text upheld(String reason) {
        return Text.of(
                "Instansi mempertahankan jawabannya: " + Sentences.ended(reason),
                "The agency upholds its answer: " + Sentences.ended(reason));
    }

    static Text rated(int rating) {
        return Text.of(
                "Pelapor menilai penanganan laporan ini: %d dari 5.".formatted(rating),
                "The reporter rated the handling of this complaint: %d of 5.".formatted(rating));
    }

    /** Returns a message that also says that the reporter may ask the superior. */
    static Text offeringSuperior(Text message) {
        return Text.of(message.id() + ASK_SUPERIOR.id(), message.en() + ASK_SUPERIOR.en());
    }

    static Text superiorReopened(String reason) {
        return Text.of(
                "Atasan memutuskan bahwa instansi harus menjawab lagi: " + reason,
                "The superior decided that the agency must answer again: " + reason);
    }

    static Text superiorConfirmed(String reason, boolean closes) {
        Text decision = Text.of(
                "Atasan memutuskan bahwa jawaban instansi tetap berlaku: %s Anda dapat merujuk laporan ini kepada Ombudsman."
                        .formatted(Sentences.ended(reason)),
                "The superior decided that the answer of the agency stands: %s You may refer the complaint to the Ombudsman."
                        .formatted(Sentences.ended(reason)));
        return closes
                ? Text.of(
                        decision.id() + " Laporan ditutup, karena waktu untuk menanggapi jawaban sudah lewat.",
                        decision.en() + " The complaint is closed, since the time for a reply is over.")
                : decision;
    }

    static Text superiorAsked(String reason) {
        return Text.of(
                "Pelapor meminta atasan memeriksa jawaban: " + reason,
                "The reporter asks the superior to look at the answer: " + reason);
    }
}
