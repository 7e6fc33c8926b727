package id.penghubung.focalpoint.notifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of event that a notification reports. */
@Schema(name = "NotificationKind")
public enum NotificationKind {
    CASE_OPENED("case.opened"),
    CASE_ASSIGNED("case.assigned"),
    REMINDER("deadline.reminder"),
    WARNING("deadline.warning"),
    BREACH("deadline.breached"),
    ESCALATED_TO_SUPERIOR("deadline.escalated-to-superior"),
    ESCALATED_TO_COORDINATOR("deadline.escalated-to-coordinator"),
    ESCALATED_TO_OMBUDSMAN_LIAISON("deadline.escalated-to-ombudsman-liaison"),
    ANSWER_SUBMITTED("answer.submitted"),
    ANSWER_SENT_BACK("answer.sent-back"),
    REPORTER_ANSWERED("reporter.answered"),
    /** A letter of the Ombudsman asks the agency for something. */
    LETTER_RECEIVED("letter.received"),
    /** The Ombudsman ordered something of the agency, such as a corrective action. */
    ACTION_ORDERED("action.ordered"),
    ACTION_PLANNED("action.planned"),
    /** A draft waits for the head of the agency, who submits the action. */
    ACTION_DRAFTED("action.drafted"),
    ACTION_SUBMITTED("action.submitted"),
    ACTION_RETURNED("action.returned"),
    ACTION_EXTENDED("action.extended"),
    ACTION_OVERDUE("action.overdue"),
    /** The superior is to report about a recommendation. */
    SUPERIOR_REPORT_REQUESTED("action.superior-report-requested"),
    /** The agency answered a letter; the liaison accepts the answer or asks further. */
    LETTER_ANSWERED("letter.answered"),
    /** The Ombudsman accepted the answer. */
    ANSWER_ACCEPTED("answer.accepted"),
    /** The second request for clarification was not answered in time. */
    RIGHT_TO_ANSWER_FORFEITED("letter.right-to-answer-forfeited"),
    /** A settlement meeting was planned, moved, cancelled or held. */
    SETTLEMENT_MEETING_CHANGED("settlement-meeting.changed"),
    /** The agency is invited to a coordination meeting of the regency and the Ombudsman. */
    COORDINATION_INVITATION("coordination.invitation"),
    COORDINATION_MOVED("coordination.moved"),
    COORDINATION_CANCELLED("coordination.cancelled"),
    /** A coordination meeting decided what the agency is to do. */
    COORDINATION_DECISION("coordination.decision"),
    /** A reporter referred a complaint to the Ombudsman. It concerns the liaison and the coordinator, no agency. */
    COMPLAINT_REFERRED("complaint.referred"),
    /** The coordinator recalled a complaint from the agency. */
    CASE_RECALLED("case.recalled"),
    /** The reporter wrote to the agency, or answered its invitation to a meeting. */
    REPORTER_WROTE("reporter.wrote"),
    /** The reporter did not answer an information request in time; the case continues. */
    REPORTER_SILENT("reporter.silent"),
    /** The coordinator merged a complaint of the agency into another one. */
    CASE_MERGED("case.merged"),
    /** The reporter disputed the answer; it concerns the head of the agency too. */
    ANSWER_DISPUTED("answer.disputed"),
    /** The reporter asked the head of the agency to look at the answer. */
    SUPERIOR_REVIEW_REQUESTED("answer.superior-review-requested"),
    /** The superior decided that the answer stands, or that the case goes on. */
    SUPERIOR_REVIEW_DECIDED("answer.superior-review-decided"),
    /** The agency is to support another one, which is responsible for a complaint. */
    SUPPORT_REQUESTED("support.requested"),
    /** A supporting agency answered the responsible one. */
    SUPPORT_ANSWERED("support.answered"),
    /** A supporting agency declined; it concerns the coordinator too. */
    SUPPORT_DECLINED("support.declined"),
    /** The support of the agency is not needed any more. */
    SUPPORT_CANCELLED("support.cancelled");

    private final String typeName;

    NotificationKind(String typeName) {
        this.typeName = typeName;
    }

    /** Returns the {@code type} in the body of a webhook delivery. */
    public String typeName() {
        return typeName;
    }

    /** Returns whether this is an escalation level of a deadline. They are declared from the lowest to the highest. */
    boolean isEscalation() {
        return compareTo(REMINDER) >= 0 && compareTo(ESCALATED_TO_OMBUDSMAN_LIAISON) <= 0;
    }
}
