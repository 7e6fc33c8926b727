package id.penghubung.kit.mail;

/** The final state of a mail. */
enum MailState {
    SENT,
    /** All attempts failed. */
    FAILED,
    /** No mail server is configured. */
    NOT_CONFIGURED,
    /** Its recipient does not want it any more, or is not known any more. */
    CANCELLED
}
