package id.penghubung.complaints.personaldata;

import id.penghubung.kit.text.Text;

/** The reason for which staff read the identity of a reporter, with the sentence that the reporter sees. */
public enum ReadingPurpose {
    COMPLAINT(Text.of(
            "Laporan dibuka untuk ditangani, bersama identitas pelapornya.",
            "The complaint was opened for its handling, together with the identity of its reporter.")),
    DOSSIER(Text.of(
            "Berkas laporan diserahkan kepada Ombudsman dengan persetujuan pelapor.",
            "The file of the complaint was handed to the Ombudsman with the consent of the reporter.")),
    ORIGINAL_ATTACHMENT(Text.of(
            "Berkas asli sebuah lampiran, dengan tempat dan perangkat pengambilannya, dibuka untuk pemeriksaan.",
            "The original of an attachment, with place and device, was opened for an examination.")),
    SAME_PERSON(Text.of(
            "Laporan dicari menurut surel, telepon atau NIK pelapor.",
            "Complaints were looked up by mail address, phone number or NIK of the reporter."));

    private final Text explanation;

    ReadingPurpose(Text explanation) {
        this.explanation = explanation;
    }

    Text explanation() {
        return explanation;
    }
}
