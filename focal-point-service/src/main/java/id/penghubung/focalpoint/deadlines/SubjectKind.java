package id.penghubung.focalpoint.deadlines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The kinds of subjects that have deadlines. A matter of the Ombudsman has none of its own: the regulations give times to its
 * letters, reports and actions only. One feature owns each kind, see {@link DeadlineListener}. The order is the
 * order in which subjects of several kinds are locked.
 */
@Schema(name = "DeadlineSubjectKind")
public enum SubjectKind {
    /** A complaint, apart from its cases: its verification, its completeness, and the limit for all rounds together. */
    COMPLAINT,
    /** One assignment of a complaint to an agency. */
    CASE,
    /** A letter from the Ombudsman that asks for an answer. */
    LETTER,
    /** An action that is required of an agency, such as a corrective action. */
    ACTION,
    /** An examination report, on which the reporter may comment. */
    REPORT,
    /** The support of an agency for another one, which is responsible for a complaint. */
    SUPPORT
}
