package id.penghubung.focalpoint.ombudsman.matters;

/** The body to which the Ombudsman addresses a matter. */
enum Addressee {
    /** The agency that the report is about (<i>Terlapor</i>). */
    REPORTED_PARTY,
    /** Its superior (<i>Atasan Terlapor</i>). */
    SUPERIOR,
    /** A related body (<i>pihak terkait</i>). */
    RELATED_BODY
}
