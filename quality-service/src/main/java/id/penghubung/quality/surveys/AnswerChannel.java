package id.penghubung.quality.surveys;

/** The way on which an answer came. */
public enum AnswerChannel {
    /** By a link in a mail. */
    MAIL,
    /** By a link that is printed as a QR code. */
    PRINTED_CODE,
    /** On a device at a counter. */
    KIOSK,
    /** On paper, keyed in by an officer. */
    PAPER
}
