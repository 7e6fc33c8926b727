package id.penghubung.quality.notifications;

/** Kind of a mail; it selects the text of the templates. */
public enum NotificationKind {
    /** A service standard is to be reviewed soon, or is late. */
    STANDARD_REVIEW_DUE,
    /** A unit has not done what it owes in the year; a fact named as the column has the last day. */
    OBLIGATIONS_DUE,
    /** An action for a better service is due soon, or is late. */
    IMPROVEMENT_DUE,
    /** An organisation is invited to a consultation forum that was announced. */
    FORUM_INVITATION,
    /** The assessment of a unit was opened, and the unit scores itself. */
    ASSESSMENT_OPENED,
    /** The self-assessment of a unit is due soon, or is late. */
    SELF_ASSESSMENT_DUE,
    /** An evaluator has submitted the scores, and the unit may object. */
    ASSESSMENT_EVALUATED,
    /** A unit objects to its evaluation, and the organisation bureau decides. */
    ASSESSMENT_OBJECTED,
    /** The organisation bureau has decided about an objection. */
    ASSESSMENT_OBJECTION_DECIDED
}
