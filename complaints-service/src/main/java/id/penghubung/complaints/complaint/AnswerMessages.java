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

    /** @param offersSuperior whether the reporter may ask the superior from now on */
    static Text upheld(String reason, boolean offersSuperior) {
        return offered(
                Text.of(
                        "Instansi mempertahankan jawabannya: " + Sentences.ended(reason),
                        "The agency upholds its answer: " + Sentences.ended(reason)),
                offersSuperior);
    }

    /** Returns the message of an answer for a merged complaint, which has no agency whose superior could be asked. */
    static Text withoutOffer(Text answer) {
        return Text.of(cut(answer.id(), ASK_SUPERIOR.id()), cut(answer.en(), ASK_SUPERIOR.en()));
    }

    private static String cut(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** @param offersSuperior whether the reporter may ask the superior from now on */
    static Text rated(int rating, boolean offersSuperior) {
        return offered(
                Text.of(
                        "Pelapor menilai penanganan laporan ini: %d dari 5.".formatted(rating),
                        "The reporter rated the handling of this complaint: %d of 5.".formatted(rating)),
                offersSuperior);
    }

    private static Text offered(Text message, boolean offersSuperior) {
        return offersSuperior ? Text.of(message.id() + ASK_SUPERIOR.id(), message.en() + ASK_SUPERIOR.en()) : message;
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
