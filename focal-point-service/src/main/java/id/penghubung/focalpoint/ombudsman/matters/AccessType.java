package id.penghubung.focalpoint.ombudsman.matters;

/** The way in which a matter came to the Ombudsman (<i>jenis akses</i>). */
enum AccessType {
    /** A report of a member of the public. */
    REGULAR(MatterStage.FORMAL_VERIFICATION),
    /** An emergency (<i>Respon Cepat Ombudsman, RCO</i>), which is examined without the usual verification. */
    RAPID_RESPONSE(MatterStage.EXAMINATION),
    /** An investigation on the Ombudsman's own motion (<i>investigasi atas prakarsa sendiri</i>). */
    OWN_MOTION(MatterStage.EXAMINATION),
    /** A letter to an agency of which the Ombudsman received a copy (<i>tembusan</i>). */
    COPY(MatterStage.FORMAL_VERIFICATION),
    /** A consultation without a report (<i>konsultasi non-laporan</i>). */
    CONSULTATION(MatterStage.FORMAL_VERIFICATION);

    private final MatterStage firstStage;

    AccessType(MatterStage firstStage) {
        this.firstStage = firstStage;
    }

    MatterStage firstStage() {
        return firstStage;
    }
}
