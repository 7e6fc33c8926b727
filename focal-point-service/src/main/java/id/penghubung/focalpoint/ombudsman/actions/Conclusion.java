package id.penghubung.focalpoint.ombudsman.actions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Conclusion of an examination (Peraturan Ombudsman 48/2020 Art. 25, kept by 58/2023). */
@Schema(name = "ReportConclusion")
enum Conclusion {
    /** <i>Ditemukan maladministrasi</i>. */
    FOUND,
    /** <i>Tidak ditemukan maladministrasi</i>. */
    NOT_FOUND,
    /** <i>Pemeriksaan dihentikan</i>. */
    EXAMINATION_STOPPED
}
