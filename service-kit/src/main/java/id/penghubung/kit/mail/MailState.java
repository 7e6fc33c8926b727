package id.penghubung.kit.mail;

/** The final state of a mail. */
enum MailState {
    SENT,
    /** All attempts failed. */
    FAILED,
    /** No mail server is configured. */
    NOT_CONFIGURED
}
