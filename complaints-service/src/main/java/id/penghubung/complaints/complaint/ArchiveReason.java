package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;

/** The reason why the coordinator archives a complaint (<i>arsipkan, bukan kewenangan</i>), with the sentence for its reporter. */
public enum ArchiveReason {
    NOT_OUR_AUTHORITY(Text.of(
            "Laporan ini bukan kewenangan pemerintah kabupaten.",
            "The regency is not responsible for the subject of this complaint.")),
    TOO_GENERAL(Text.of(
            "Laporan ini terlalu umum untuk ditindaklanjuti.", "This complaint is too general to be followed up.")),
    NOT_ABOUT_SERVICES(
            Text.of("Laporan ini tidak menyangkut pelayanan publik.", "This complaint is not about a public service.")),
    UNREADABLE(Text.of("Isi laporan ini tidak dapat dipahami.", "The content of this complaint cannot be understood.")),
    OTHER(Text.of("Laporan ini tidak dapat ditangani.", "This complaint cannot be handled."));

    private final Text sentence;

    ArchiveReason(Text sentence) {
        this.sentence = sentence;
    }

    Text sentence() {
        return sentence;
    }
}
