package id.penghubung.focalpoint.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Type of an entry. The names are stored and sealed: never rename or remove one. */
@Schema(name = "CaseEntryType")
public enum EntryType {
    OPENED,
    ACKNOWLEDGED,
    FOLLOW_UP,
    RESOLVED,
    RETURNED,
    WITHDRAWN,
    /** The coordinator verified the complaint; with the classification after it. */
    COMPLAINT_VERIFIED,
    /** The coordinator corrected the classification after the verification. */
    CLASSIFICATION_CORRECTED,
    /** The reporter disputed the answer, so that work on the case goes on. */
    ANSWER_DISPUTED,
    /** The agency upheld the answer that the reporter disputed. */
    DISPUTE_REJECTED,
    /** The reporter asked the superior to look at the answer. */
    SUPERIOR_REVIEW_REQUESTED,
    /** The superior decided whether the answer stands, with a reason. */
    SUPERIOR_REVIEW_DECIDED,
    /** The complaint was closed: the reporter accepted the answer, or did not reply in time. */
    COMPLAINT_CLOSED,
    /** The coordinator recalled the complaint from the agency, or archived it. */
    RECALLED,
    /** The texts of the complaint and of the entries before this one were erased (UU 27/2022 Art. 8). */
    TEXTS_ERASED,
    /** The coordinator merged the complaint into another one. */
    MERGED,
    /** Another agency is to support the agency of the case: one entry for each. */
    SUPPORT_REQUESTED,
    /** The supporting agency answered the agency of the case. */
    SUPPORT_ANSWERED,
    /** The supporting agency declined, with a reason. */
    SUPPORT_DECLINED,
    /** The support is not needed any more, because the case or the complaint ended. */
    SUPPORT_CANCELLED,
    ASSIGNED,
    UNASSIGNED,
    DEADLINE_REMINDER,
    DEADLINE_WARNING,
    DEADLINE_BREACHED,
    /** The head of the agency, the coordinator or the liaison of the Ombudsman was notified. */
    ESCALATED,
    /** A deadline moved because a calendar or policy changed. */
    DEADLINE_MOVED,
    /** The matter ended, so that the answer to a letter is not needed any more. */
    DEADLINE_CANCELLED,
    NOTE,
    INFORMATION_REQUESTED,
    INFORMATION_REQUEST_ENDED,
    /** The reporter answered an information request. */
    INFORMATION_PROVIDED,
    MEETING_PROPOSED,
    INTERIM_ANSWER,
    /** The agency wrote to the reporter in the conversation of the complaint, which has the text. */
    MESSAGE_SENT,
    /** The reporter wrote to the agency in the conversation of the complaint, which has the text. */
    MESSAGE_RECEIVED,
    DRAFT_CHANGED,
    DRAFT_SUBMITTED,
    DRAFT_APPROVED,
    DRAFT_SENT_BACK,
    /** A file for the reporter, or from the reporter. */
    ATTACHED,
    ATTACHED_INTERNALLY,
    MATTER_OPENED,
    /** An agency takes part in a matter: one entry for each agency. */
    MATTER_AGENCY_CONCERNED,
    MATTER_MOVED,
    MATTER_CONFLICT_DECLARED,
    MATTER_CONFLICT_WITHDRAWN,
    /** Correction of a matter: the part that is the same for all its agencies. */
    MATTER_CORRECTED,
    /** The reason of a correction, and the corrected agencies, accused and complaints. */
    MATTER_PARTIES_CORRECTED,
    LETTER_REGISTERED,
    /** Correction of a letter, with the values before and after it. */
    LETTER_CORRECTED,
    /** The answer to a letter was sent. */
    LETTER_ANSWERED,
    /** The letter that was entered as its answer answers another one. */
    LETTER_ANSWER_REMOVED,
    /** An examination report of a matter was entered. */
    MATTER_REPORT_REGISTERED,
    ACTION_ORDERED,
    ACTION_PLANNED,
    ACTION_PROGRESS,
    /** The head of the agency submitted an action as carried out. */
    ACTION_SUBMITTED,
    ACTION_ACCEPTED,
    ACTION_PARTLY_ACCEPTED,
    ACTION_RETURNED,
    ACTION_EXTENDED,
    ACTION_WITHDRAWN,
    /** The matter passed to resolution and monitoring because the action is overdue. */
    ACTION_MONITORED,
    /** The check of an overdue action found that data is missing. */
    ACTION_DATA_REQUESTED,
    ACTION_NOT_CARRIED_OUT,
    /** The superior reported about a recommendation. */
    ACTION_SUPERIOR_REPORTED,
    RECOMMENDATION_PUBLISHED,
    RECOMMENDATION_REPORTED_ONWARD,
    /** The comment of the reporter on an examination report was entered. */
    MATTER_REPORT_COMMENTED,
    /** The Ombudsman accepted the answer to a letter. */
    ANSWER_ACCEPTED,
    /** The Ombudsman asks further, because the answer to a letter is not sufficient. */
    ANSWER_INSUFFICIENT,
    /** The second request for clarification was not answered in time. */
    RIGHT_TO_ANSWER_FORFEITED,
    /** The answer was sent in time after all. */
    RIGHT_TO_ANSWER_RESTORED,
    /** The attendance or absence of a summoned agency was recorded. */
    ATTENDANCE_RECORDED,
    /** The Ombudsman asked the police for help after the third summons. */
    POLICE_HELP_REQUESTED,
    SETTLEMENT_PLANNED,
    SETTLEMENT_MOVED,
    SETTLEMENT_CANCELLED,
    /** A settlement meeting was held; the message is what was agreed. */
    SETTLEMENT_HELD,
    COORDINATION_PLANNED,
    COORDINATION_MOVED,
    COORDINATION_CANCELLED,
    COORDINATION_PARTICIPANTS_CHANGED,
    COORDINATION_ITEM_ADDED,
    COORDINATION_ITEM_REMOVED,
    COORDINATION_AGENDA_ORDERED,
    /** A coordination meeting was opened, and its agenda frozen. */
    COORDINATION_OPENED,
    COORDINATION_MINUTES_WRITTEN,
    COORDINATION_MINUTES_CLOSED,
    /** Minutes that are closed were corrected. */
    COORDINATION_ADDENDUM,
    /** A coordination meeting decided something; also in the record of the matter that it concerns. */
    COORDINATION_DECIDED,
    COORDINATION_DECISION_DONE,
    COORDINATION_DECISION_CANCELLED,
    COORDINATION_DECISION_REOPENED;

    /** Returns true if the entry is for colleagues only and never shown to the reporter. */
    public boolean isInternal() {
        return switch (this) {
            case RECALLED,
                    SUPPORT_REQUESTED,
                    SUPPORT_ANSWERED,
                    SUPPORT_DECLINED,
                    SUPPORT_CANCELLED,
                    ASSIGNED,
                    UNASSIGNED,
                    DEADLINE_REMINDER,
                    DEADLINE_WARNING,
                    ESCALATED,
                    NOTE,
                    DRAFT_CHANGED,
                    DRAFT_SUBMITTED,
                    DRAFT_APPROVED,
                    DRAFT_SENT_BACK,
                    ATTACHED_INTERNALLY,
                    MATTER_CONFLICT_DECLARED,
                    MATTER_CONFLICT_WITHDRAWN,
                    MATTER_PARTIES_CORRECTED -> true;
            default -> false;
        };
    }
}
