package id.penghubung.complaints.notifications;

/** The mails that a reporter stops with a link. */
enum UnsubscribeScope {
    /** Those about the complaint of the mail. */
    COMPLAINT,
    /** Those about all complaints of the account, or with the same mail address. */
    ALL
}
