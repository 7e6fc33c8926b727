package id.penghubung.quality.notices;

/** Kind of a mail; it selects the text of the templates. */
public enum NoticeKind {
    /** A service standard is to be reviewed soon, or is late. */
    STANDARD_REVIEW_DUE
}
