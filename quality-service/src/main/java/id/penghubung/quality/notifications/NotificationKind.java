package id.penghubung.quality.notifications;

/** Kind of a mail; it selects the text of the templates. */
public enum NotificationKind {
    /** A service standard is to be reviewed soon, or is late. */
    STANDARD_REVIEW_DUE,
    /** A unit has not done what it owes in the year; a fact named as the column has the last day. */
    OBLIGATIONS_DUE,
    /** An action for a better service is due soon, or is late. */
    IMPROVEMENT_DUE
}
