package id.penghubung.focalpoint.notifications;

/** What became of a mail. */
enum MailState {
    SENT,
    /** All attempts failed. */
    FAILED,
    /** There is no mail server to send it by. */
    NOT_CONFIGURED
}
