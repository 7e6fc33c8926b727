package id.penghubung.quality.notifications;

/** Kind of a mail; it selects the text of the templates. */
public enum NotificationKind {
    /** A service standard is to be reviewed soon, or is late. */
    STANDARD_REVIEW_DUE
}
