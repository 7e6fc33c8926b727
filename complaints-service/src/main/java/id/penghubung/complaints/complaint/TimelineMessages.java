package id.penghubung.complaints.complaint;

import id.penghubung.events.LocalizedText;
import id.penghubung.kit.text.Text;

/** Messages of timeline entries: fixed sentences, and texts of people and of other services. */
final class TimelineMessages {

    static final Text DEADLINE_BREACHED = Text.of(
            "Perangkat daerah melewati batas waktu yang wajib dipenuhinya.",
            "The agency has missed a mandatory deadline.");

    static final Text REFERRED = Text.of(
            "Pelapor merujuk laporan ini ke Ombudsman.", "The reporter referred this complaint to the Ombudsman.");

    private TimelineMessages() {}

    /** Returns a message written by a person, unchanged in both languages. */
    static Text inOriginalLanguage(String message) {
        return Text.of(message, message);
    }

    static Text text(LocalizedText text) {
        return Text.of(text.id(), text.en());
    }
}
