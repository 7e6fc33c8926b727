package id.penghubung.complaints.retention;

import id.penghubung.kit.text.Text;

/**
 * The reason why a complaint is not erased yet. Its data is needed for a duty by law or an examination (UU 27/2022 Art. 15, 20).
 */
public enum KeptReason {
    /** The complaint has not ended. */
    OPEN(Text.of(
            "Laporan belum selesai. Data dihapus setelah laporan ditutup, dicabut atau diarsipkan.",
            "The complaint is not finished. Its data is erased after it is closed, withdrawn or archived.")),
    /** The reporter referred it to the Ombudsman, and no matter that examined it is closed. */
    REFERRED(Text.of(
            "Laporan dirujuk ke Ombudsman. Data dihapus setelah pemeriksaannya ditutup, paling lambat setelah masa simpan berakhir.",
            "The complaint was referred to the Ombudsman. Its data is erased after the examination is closed, at the latest when the"
                    + " retention time ends.")),
    /** The Ombudsman examines it. */
    IN_MATTER(Text.of(
            "Laporan sedang diperiksa. Data dihapus setelah pemeriksaan ditutup.",
            "The complaint is under examination. Its data is erased after the examination is closed."));

    private final Text explanation;

    KeptReason(Text explanation) {
        this.explanation = explanation;
    }

    public Text explanation() {
        return explanation;
    }
}
