package id.penghubung.focalpoint.casework.history;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.calculation.SuspensionReason;
import id.penghubung.kit.identity.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record for each event of a case. */
public final class CaseHistoryEntries {

    /** The coordinator, whose name the events of complaints-service do not carry. */
    private static final Actor COORDINATOR = new Actor(Roles.COORDINATOR, null, "");

    /** An officer of the agency, whose name the events of complaints-service do not carry either. */
    private static final Actor AGENCY = new Actor(Roles.FOCAL_POINT, null, "");

    private CaseHistoryEntries() {}

    public static EntryDraft opened(ComplaintRouted routed, Instant at) {
        return new EntryDraft(
                at,
                EntryType.OPENED,
                Actor.SYSTEM,
                null,
                Map.of(
                        "agencyCode", routed.agencyCode(),
                        "round", String.valueOf(routed.round()),
                        "decidedBy", routed.decidedBy().name(),
                        "decidedAt", routed.decidedAt().toString()));
    }

    /** @param at time of the withdrawal by the reporter */
    public static EntryDraft withdrawn(Instant at) {
        return new EntryDraft(at, EntryType.WITHDRAWN, Actor.REPORTER, null);
    }

    /** Entry for a recall; the agency sees neither the reason nor that the complaint accuses its staff. */
    public static EntryDraft recalled(ComplaintRecalled recalled) {
        return new EntryDraft(
                recalled.recalledAt(),
                EntryType.RECALLED,
                COORDINATOR,
                recalled.reason(),
                Map.of("oversight", String.valueOf(recalled.oversight())));
    }

    /**
     * Entry for the case of an earlier agency of a complaint that turned out to accuse staff, without a recall.
     *
     * @param reason reason of the coordinator, which the agency does not see; null if the next agency got the complaint
     */
    public static EntryDraft hiddenAsOversight(@Nullable String reason, Instant at) {
        return new EntryDraft(at, EntryType.RECALLED, COORDINATOR, reason, Map.of("oversight", "true"));
    }

    /** Entry for the case of the next agency of a complaint that was recalled, because it accuses staff. */
    public static EntryDraft markedOversight(ComplaintRecalled recalled) {
        return new EntryDraft(
                recalled.recalledAt(),
                EntryType.CLASSIFICATION_CORRECTED,
                COORDINATOR,
                recalled.reason(),
                Map.of("oversight", "true", "correctedFields", "oversight"));
    }

    /** Entry for a complaint that was merged into another one. */
    public static EntryDraft merged(ComplaintMerged merged) {
        return new EntryDraft(
                merged.mergedAt(),
                EntryType.MERGED,
                COORDINATOR,
                merged.reason(),
                Map.of("leadId", merged.leadId().toString()));
    }

    /** Entry for a round that was on its way when the complaint was merged. */
    public static EntryDraft mergedBeforeOpening(Instant at) {
        return new EntryDraft(at, EntryType.MERGED, COORDINATOR, null);
    }

    /** Entry for a complaint that was archived before its routing arrived. */
    public static EntryDraft recalledBeforeOpening(Instant at) {
        return new EntryDraft(at, EntryType.RECALLED, COORDINATOR, null);
    }

    /** Entry for a complaint that was archived while it was with the agency. */
    public static EntryDraft archived(ComplaintArchived archived) {
        return new EntryDraft(
                archived.archivedAt(),
                EntryType.RECALLED,
                COORDINATOR,
                null,
                Map.of("archivedFor", archived.reasonCode()));
    }

    /** Entry for the erasure of the complaint; entries before it have no text any more. */
    public static EntryDraft textsErased(Instant at) {
        return new EntryDraft(at, EntryType.TEXTS_ERASED, Actor.SYSTEM, null);
    }

    public static EntryDraft verified(ComplaintVerified verified) {
        return new EntryDraft(
                verified.verifiedAt(),
                EntryType.COMPLAINT_VERIFIED,
                COORDINATOR,
                verified.reason(),
                classification(
                        verified.kind(),
                        verified.categoryCode(),
                        verified.districtCode(),
                        verified.oversight(),
                        verified.complexity(),
                        verified.correctedFields()));
    }

    public static EntryDraft corrected(ComplaintCorrected corrected) {
        return new EntryDraft(
                corrected.correctedAt(),
                EntryType.CLASSIFICATION_CORRECTED,
                COORDINATOR,
                corrected.reason(),
                classification(
                        corrected.kind(),
                        corrected.categoryCode(),
                        corrected.districtCode(),
                        corrected.oversight(),
                        corrected.complexity(),
                        corrected.correctedFields()));
    }

    private static Map<String, String> classification(
            ComplaintKind kind,
            String categoryCode,
            String districtCode,
            boolean oversight,
            Complexity complexity,
            List<String> correctedFields) {
        return Map.of(
                "kind", kind.name(),
                "categoryCode", categoryCode,
                "districtCode", districtCode,
                "oversight", String.valueOf(oversight),
                "complexity", complexity.name(),
                "correctedFields", String.join(",", correctedFields));
    }

    /**
     * Entry for an answer of the reporter.
     *
     * @param awaited false if the agency no longer waited for this answer
     */
    public static EntryDraft provided(InformationProvided answer, boolean awaited) {
        return new EntryDraft(
                answer.providedAt(),
                EntryType.INFORMATION_PROVIDED,
                Actor.REPORTER,
                answer.message(),
                Map.of("requestId", answer.requestId().toString(), "awaited", String.valueOf(awaited)));
    }

    /** Entry for a message between the agency and the reporter, without its text, which complaints-service has. */
    public static EntryDraft message(MessageSent message) {
        boolean fromReporter = message.sender() == MessageParty.REPORTER;
        return new EntryDraft(
                message.sentAt(),
                fromReporter ? EntryType.MESSAGE_RECEIVED : EntryType.MESSAGE_SENT,
                fromReporter ? Actor.REPORTER : AGENCY,
                null,
                Map.of(
                        "messageId", message.messageId().toString(),
                        "kind", message.kind(),
                        "attachments", String.valueOf(message.attachments())));
    }

    private static Map<String, String> factsOf(InformationRequested request) {
        Map<String, String> facts =
                new HashMap<>(Map.of("requestId", request.requestId().toString()));
        if (request.ifUnanswered() != null) {
            facts.put("ifUnanswered", request.ifUnanswered());
        }
        return facts;
    }

    /** @param reopened false if the case was not answered any more, so that nothing is to be continued */
    public static EntryDraft disputed(ComplaintDisputed dispute, boolean reopened) {
        return new EntryDraft(
                dispute.disputedAt(),
                EntryType.ANSWER_DISPUTED,
                Actor.REPORTER,
                dispute.reason(),
                Map.of("number", String.valueOf(dispute.number()), "reopened", String.valueOf(reopened)));
    }

    public static EntryDraft superiorReviewRequested(SuperiorReviewRequested request) {
        return new EntryDraft(
                request.requestedAt(), EntryType.SUPERIOR_REVIEW_REQUESTED, Actor.REPORTER, request.reason());
    }

    public static EntryDraft closed(ComplaintClosed closed) {
        return new EntryDraft(
                closed.closedAt(),
                EntryType.COMPLAINT_CLOSED,
                Actor.SYSTEM,
                null,
                Map.of("reason", closed.reasonCode()));
    }

    private static Map<String, String> withDate(Map<String, String> facts, String name, @Nullable LocalDate day) {
        Map<String, String> result = new HashMap<>(facts);
        if (day != null) {
            result.put(name, day.toString());
        }
        return result;
    }

    /**
     * Entry for a published event. The actor of a breach is always the system, also when an action of an officer
     * revealed it.
     */
    public static EntryDraft ofEvent(DomainEvent event, Actor actor) {
        return switch (event) {
            case CaseAcknowledged acknowledged ->
                new EntryDraft(
                        acknowledged.acknowledgedAt(),
                        EntryType.ACKNOWLEDGED,
                        actor,
                        null,
                        Map.of("resolutionDueAt", acknowledged.resolutionDueAt().toString()));
            case FollowUpPosted posted ->
                new EntryDraft(posted.postedAt(), EntryType.FOLLOW_UP, actor, posted.message());
            case InformationRequested request ->
                new EntryDraft(
                        request.requestedAt(),
                        EntryType.INFORMATION_REQUESTED,
                        actor,
                        request.question(),
                        withDate(factsOf(request), "replyBy", request.replyBy()));
            case InformationRequestEnded ended ->
                new EntryDraft(
                        ended.endedAt(),
                        EntryType.INFORMATION_REQUEST_ENDED,
                        actor,
                        ended.reason(),
                        Map.of("requestId", ended.requestId().toString()));
            case MeetingProposed meeting ->
                new EntryDraft(
                        meeting.proposedAt(),
                        EntryType.MEETING_PROPOSED,
                        actor,
                        meeting.message(),
                        Map.of(
                                "kind", meeting.kind().name(),
                                "at", meeting.at().toString(),
                                "place", meeting.place()));
            case InterimAnswerPosted interim ->
                new EntryDraft(
                        interim.postedAt(),
                        EntryType.INTERIM_ANSWER,
                        actor,
                        interim.message(),
                        withDate(Map.of(), "expectedBy", interim.expectedBy()));
            case ResolutionDueMoved moved ->
                new EntryDraft(
                        moved.movedAt(),
                        EntryType.DEADLINE_MOVED,
                        Actor.SYSTEM,
                        null,
                        Map.of(
                                "stage", DeadlineStage.RESOLUTION.name(),
                                "newDueAt", moved.resolutionDueAt().toString(),
                                "reason", SuspensionReason.WAITING_FOR_REPORTER.name()));
            case CaseResolved resolved ->
                new EntryDraft(
                        resolved.resolvedAt(),
                        Boolean.TRUE.equals(resolved.upheld()) ? EntryType.DISPUTE_REJECTED : EntryType.RESOLVED,
                        actor,
                        resolved.message());
            case SuperiorReviewDecided decided ->
                new EntryDraft(
                        decided.decidedAt(),
                        EntryType.SUPERIOR_REVIEW_DECIDED,
                        actor,
                        decided.reason(),
                        Map.of("decision", decided.decision()));
            case CaseReturned returned ->
                new EntryDraft(returned.returnedAt(), EntryType.RETURNED, actor, returned.reason());
            case DeadlineBreached breached ->
                new EntryDraft(
                        breached.breachedAt(),
                        EntryType.DEADLINE_BREACHED,
                        Actor.SYSTEM,
                        null,
                        Map.of(
                                "deadlineId", breached.deadlineId().toString(),
                                "stage", breached.stage(),
                                "dueAt", breached.dueAt().toString()));
            default -> throw new IllegalArgumentException("Not an event of a case: " + event.getClass());
        };
    }
}
