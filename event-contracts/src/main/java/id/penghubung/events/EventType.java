package id.penghubung.events;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Closed catalogue of events: the CloudEvents {@code type}, the topic and the data type of each event. */
public enum EventType {
    COMPLAINT_SUBMITTED("id.penghubung.complaint.submitted.v1", Topics.COMPLAINTS, ComplaintSubmitted.class),
    COMPLAINT_WITHDRAWN("id.penghubung.complaint.withdrawn.v1", Topics.COMPLAINTS, ComplaintWithdrawn.class),
    INFORMATION_PROVIDED(
            "id.penghubung.complaint.information-provided.v1", Topics.COMPLAINTS, InformationProvided.class),
    COMPLAINT_REFERRED("id.penghubung.complaint.referred.v1", Topics.COMPLAINTS, ComplaintReferred.class),
    COMPLAINT_VERIFIED("id.penghubung.complaint.verified.v1", Topics.COMPLAINTS, ComplaintVerified.class),
    COMPLAINT_CORRECTED("id.penghubung.complaint.corrected.v1", Topics.COMPLAINTS, ComplaintCorrected.class),
    COMPLAINT_RECALLED("id.penghubung.complaint.recalled.v1", Topics.COMPLAINTS, ComplaintRecalled.class),
    COMPLAINT_ARCHIVED("id.penghubung.complaint.archived.v1", Topics.COMPLAINTS, ComplaintArchived.class),
    COMPLAINT_MERGED("id.penghubung.complaint.merged.v1", Topics.COMPLAINTS, ComplaintMerged.class),
    COMPLAINT_UNMERGED("id.penghubung.complaint.unmerged.v1", Topics.COMPLAINTS, ComplaintUnmerged.class),
    COMPLETENESS_DECIDED(
            "id.penghubung.complaint.completeness-decided.v1", Topics.COMPLAINTS, CompletenessDecided.class),
    COMPLAINT_COMPLETED("id.penghubung.complaint.completed.v1", Topics.COMPLAINTS, ComplaintCompleted.class),
    MESSAGE_SENT("id.penghubung.complaint.message-sent.v1", Topics.COMPLAINTS, MessageSent.class),
    COMPLAINT_ERASED("id.penghubung.complaint.erased.v1", Topics.COMPLAINTS, ComplaintErased.class),
    COMPLAINT_DISPUTED("id.penghubung.complaint.disputed.v1", Topics.COMPLAINTS, ComplaintDisputed.class),
    COMPLAINT_CLOSED("id.penghubung.complaint.closed.v1", Topics.COMPLAINTS, ComplaintClosed.class),
    COMPLAINT_RATED("id.penghubung.complaint.rated.v1", Topics.COMPLAINTS, ComplaintRated.class),
    SUPERIOR_REVIEW_REQUESTED(
            "id.penghubung.complaint.superior-review-requested.v1", Topics.COMPLAINTS, SuperiorReviewRequested.class),
    COMPLAINT_ROUTED("id.penghubung.complaint.routed.v1", Topics.ROUTING, ComplaintRouted.class),
    COMPLAINT_SENT_TO_TRIAGE("id.penghubung.complaint.sent-to-triage.v1", Topics.ROUTING, ComplaintSentToTriage.class),
    COMPLAINT_CLAIMED("id.penghubung.complaint.claimed.v1", Topics.ROUTING, ComplaintClaimed.class),
    CASE_ACKNOWLEDGED("id.penghubung.case.acknowledged.v1", Topics.CASES, CaseAcknowledged.class),
    FOLLOW_UP_POSTED("id.penghubung.case.follow-up-posted.v1", Topics.CASES, FollowUpPosted.class),
    INFORMATION_REQUESTED("id.penghubung.case.information-requested.v1", Topics.CASES, InformationRequested.class),
    INFORMATION_REQUEST_ENDED(
            "id.penghubung.case.information-request-ended.v1", Topics.CASES, InformationRequestEnded.class),
    MEETING_PROPOSED("id.penghubung.case.meeting-proposed.v1", Topics.CASES, MeetingProposed.class),
    INTERIM_ANSWER_POSTED("id.penghubung.case.interim-answer-posted.v1", Topics.CASES, InterimAnswerPosted.class),
    RESOLUTION_DUE_MOVED("id.penghubung.case.resolution-due-moved.v1", Topics.CASES, ResolutionDueMoved.class),
    CASE_DEADLINES_SET("id.penghubung.case.deadlines-set.v1", Topics.CASES, CaseDeadlinesSet.class),
    SUPERIOR_REVIEW_DECIDED("id.penghubung.case.superior-review-decided.v1", Topics.CASES, SuperiorReviewDecided.class),
    CASE_RESOLVED("id.penghubung.case.resolved.v1", Topics.CASES, CaseResolved.class),
    CASE_RETURNED("id.penghubung.case.returned.v1", Topics.CASES, CaseReturned.class),
    DEADLINE_BREACHED("id.penghubung.case.deadline-breached.v1", Topics.CASES, DeadlineBreached.class),
    COMPLAINT_DEADLINE_SET("id.penghubung.complaint.deadline-set.v1", Topics.CASES, ComplaintDeadlineSet.class),
    COMPLAINT_DEADLINE_BREACHED(
            "id.penghubung.complaint.deadline-breached.v1", Topics.CASES, ComplaintDeadlineBreached.class),
    AGENCY_DESCRIBED("id.penghubung.agency.described.v1", Topics.DIRECTORY, AgencyDescribed.class),
    CATALOGUE_ENTRY_DESCRIBED(
            "id.penghubung.catalogue.entry-described.v1", Topics.CATALOGUE, CatalogueEntryDescribed.class),
    MATTER_OPENED("id.penghubung.matter.opened.v1", Topics.OMBUDSMAN, MatterOpened.class),
    MATTER_COMPLAINTS_LINKED(
            "id.penghubung.matter.complaints-linked.v1", Topics.OMBUDSMAN, MatterComplaintsLinked.class),
    MATTER_EXCLUSIONS_CHANGED(
            "id.penghubung.matter.exclusions-changed.v1", Topics.OMBUDSMAN, MatterExclusionsChanged.class),
    MATTER_CORRECTED("id.penghubung.matter.corrected.v1", Topics.OMBUDSMAN, MatterCorrected.class),
    MATTER_MOVED("id.penghubung.matter.moved.v1", Topics.OMBUDSMAN, MatterMoved.class),
    MATTER_CLOSED("id.penghubung.matter.closed.v1", Topics.OMBUDSMAN, MatterClosed.class),
    ACTION_ORDERED("id.penghubung.action.ordered.v1", Topics.OMBUDSMAN, ActionOrdered.class),
    ACTION_DECIDED("id.penghubung.action.decided.v1", Topics.OMBUDSMAN, ActionDecided.class),
    RIGHT_TO_ANSWER_CHANGED(
            "id.penghubung.letter.right-to-answer-changed.v1", Topics.OMBUDSMAN, RightToAnswerChanged.class),
    SETTLEMENT_RECORDED("id.penghubung.settlement.recorded.v1", Topics.OMBUDSMAN, SettlementRecorded.class),
    LETTER_CHANGED("id.penghubung.letter.changed.v1", Topics.OMBUDSMAN, LetterChanged.class),
    LETTER_CORRECTED("id.penghubung.letter.corrected.v1", Topics.OMBUDSMAN, LetterCorrected.class),
    ACTION_CHANGED("id.penghubung.action.changed.v1", Topics.OMBUDSMAN, ActionChanged.class),
    REPORT_ISSUED("id.penghubung.report.issued.v1", Topics.OMBUDSMAN, ReportIssued.class),
    REFERRAL_RECORDED("id.penghubung.referral.recorded.v1", Topics.OMBUDSMAN, ReferralRecorded.class),
    SETTLEMENT_CHANGED("id.penghubung.settlement.changed.v1", Topics.OMBUDSMAN, SettlementChanged.class),
    COORDINATION_CHANGED("id.penghubung.coordination.changed.v1", Topics.OMBUDSMAN, CoordinationChanged.class),
    COORDINATION_DECISION_CHANGED(
            "id.penghubung.coordination.decision-changed.v1", Topics.OMBUDSMAN, CoordinationDecisionChanged.class),
    STANDARD_PUBLISHED("id.penghubung.standard.published.v1", Topics.QUALITY, StandardPublished.class),
    STANDARD_SUPERSEDED("id.penghubung.standard.superseded.v1", Topics.QUALITY, StandardSuperseded.class),
    FORUM_ANNOUNCED("id.penghubung.forum.announced.v1", Topics.QUALITY, ForumAnnounced.class),
    FORUM_PUBLISHED("id.penghubung.forum.published.v1", Topics.QUALITY, ForumPublished.class),
    FORUM_CLOSED("id.penghubung.forum.closed.v1", Topics.QUALITY, ForumClosed.class),
    SURVEY_CLOSED("id.penghubung.survey.closed.v1", Topics.QUALITY, SurveyClosed.class),
    ASSESSMENT_CONCLUDED("id.penghubung.assessment.concluded.v1", Topics.QUALITY, AssessmentConcluded.class),
    RATING_PUBLISHED("id.penghubung.rating.published.v1", Topics.QUALITY, RatingPublished.class);

    private final String typeName;
    private final String topic;
    private final Class<? extends DomainEvent> dataType;

    EventType(String typeName, String topic, Class<? extends DomainEvent> dataType) {
        this.typeName = typeName;
        this.topic = topic;
        this.dataType = dataType;
    }

    /** Returns the type of an event. */
    public static EventType of(DomainEvent event) {
        return switch (event) {
            case ComplaintSubmitted ignored -> COMPLAINT_SUBMITTED;
            case ComplaintWithdrawn ignored -> COMPLAINT_WITHDRAWN;
            case InformationProvided ignored -> INFORMATION_PROVIDED;
            case ComplaintReferred ignored -> COMPLAINT_REFERRED;
            case ComplaintVerified ignored -> COMPLAINT_VERIFIED;
            case ComplaintCorrected ignored -> COMPLAINT_CORRECTED;
            case ComplaintRecalled ignored -> COMPLAINT_RECALLED;
            case ComplaintArchived ignored -> COMPLAINT_ARCHIVED;
            case ComplaintMerged ignored -> COMPLAINT_MERGED;
            case ComplaintUnmerged ignored -> COMPLAINT_UNMERGED;
            case CompletenessDecided ignored -> COMPLETENESS_DECIDED;
            case ComplaintCompleted ignored -> COMPLAINT_COMPLETED;
            case MessageSent ignored -> MESSAGE_SENT;
            case ComplaintErased ignored -> COMPLAINT_ERASED;
            case ComplaintDisputed ignored -> COMPLAINT_DISPUTED;
            case ComplaintClosed ignored -> COMPLAINT_CLOSED;
            case ComplaintRated ignored -> COMPLAINT_RATED;
            case SuperiorReviewRequested ignored -> SUPERIOR_REVIEW_REQUESTED;
            case ComplaintRouted ignored -> COMPLAINT_ROUTED;
            case ComplaintSentToTriage ignored -> COMPLAINT_SENT_TO_TRIAGE;
            case ComplaintClaimed ignored -> COMPLAINT_CLAIMED;
            case CaseAcknowledged ignored -> CASE_ACKNOWLEDGED;
            case FollowUpPosted ignored -> FOLLOW_UP_POSTED;
            case InformationRequested ignored -> INFORMATION_REQUESTED;
            case InformationRequestEnded ignored -> INFORMATION_REQUEST_ENDED;
            case MeetingProposed ignored -> MEETING_PROPOSED;
            case InterimAnswerPosted ignored -> INTERIM_ANSWER_POSTED;
            case ResolutionDueMoved ignored -> RESOLUTION_DUE_MOVED;
            case CaseDeadlinesSet ignored -> CASE_DEADLINES_SET;
            case SuperiorReviewDecided ignored -> SUPERIOR_REVIEW_DECIDED;
            case CaseResolved ignored -> CASE_RESOLVED;
            case CaseReturned ignored -> CASE_RETURNED;
            case DeadlineBreached ignored -> DEADLINE_BREACHED;
            case ComplaintDeadlineSet ignored -> COMPLAINT_DEADLINE_SET;
            case ComplaintDeadlineBreached ignored -> COMPLAINT_DEADLINE_BREACHED;
            case AgencyDescribed ignored -> AGENCY_DESCRIBED;
            case CatalogueEntryDescribed ignored -> CATALOGUE_ENTRY_DESCRIBED;
            case MatterOpened ignored -> MATTER_OPENED;
            case MatterComplaintsLinked ignored -> MATTER_COMPLAINTS_LINKED;
            case MatterExclusionsChanged ignored -> MATTER_EXCLUSIONS_CHANGED;
            case MatterCorrected ignored -> MATTER_CORRECTED;
            case MatterMoved ignored -> MATTER_MOVED;
            case MatterClosed ignored -> MATTER_CLOSED;
            case ActionOrdered ignored -> ACTION_ORDERED;
            case ActionDecided ignored -> ACTION_DECIDED;
            case RightToAnswerChanged ignored -> RIGHT_TO_ANSWER_CHANGED;
            case SettlementRecorded ignored -> SETTLEMENT_RECORDED;
            case LetterChanged ignored -> LETTER_CHANGED;
            case LetterCorrected ignored -> LETTER_CORRECTED;
            case ActionChanged ignored -> ACTION_CHANGED;
            case ReportIssued ignored -> REPORT_ISSUED;
            case ReferralRecorded ignored -> REFERRAL_RECORDED;
            case SettlementChanged ignored -> SETTLEMENT_CHANGED;
            case CoordinationChanged ignored -> COORDINATION_CHANGED;
            case CoordinationDecisionChanged ignored -> COORDINATION_DECISION_CHANGED;
            case StandardPublished ignored -> STANDARD_PUBLISHED;
            case StandardSuperseded ignored -> STANDARD_SUPERSEDED;
            case ForumAnnounced ignored -> FORUM_ANNOUNCED;
            case ForumPublished ignored -> FORUM_PUBLISHED;
            case ForumClosed ignored -> FORUM_CLOSED;
            case SurveyClosed ignored -> SURVEY_CLOSED;
            case AssessmentConcluded ignored -> ASSESSMENT_CONCLUDED;
            case RatingPublished ignored -> RATING_PUBLISHED;
        };
    }

    /** Returns the record types of these events by the CloudEvents {@code type}, for a consumer that receives them. */
    public static Map<String, Class<? extends DomainEvent>> dataTypes(EventType... types) {
        return Arrays.stream(types).collect(Collectors.toUnmodifiableMap(EventType::typeName, EventType::dataType));
    }

    /** Returns the CloudEvents {@code type} attribute. */
    public String typeName() {
        return typeName;
    }

    public String topic() {
        return topic;
    }

    /** Returns the record type of the JSON body. */
    public Class<? extends DomainEvent> dataType() {
        return dataType;
    }
}
