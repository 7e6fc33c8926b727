package id.penghubung.quality.notifications;

/** The office that a mail is for. */
public enum Recipient {
    UNIT,
    /** The head of the unit. */
    HEAD,
    /** The organisation bureau (<i>Bagian Organisasi</i>). */
    BUREAU
}
