package id.penghubung.focalpoint.casework.superior;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.history.CaseReopening;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.casework.model.SuperiorDecision;
import id.penghubung.focalpoint.casework.model.SuperiorReview;
import id.penghubung.focalpoint.casework.model.SuperiorReviews;
import id.penghubung.focalpoint.casework.model.SuperiorScope;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows superiors the requests of reporters, and takes their decisions. A decision is made once, with a reason, by somebody who has had
 * no part in the case; it is on the record, and told to the agency and the reporter.
 */
@ApplicationScoped
class SuperiorReviewService {

    private final SuperiorReviews reviews;
    private final CaseRepository cases;
    private final ComplaintLocks locks;
    private final AuditRecordService auditRecords;
    private final CaseReopening reopening;
    private final DeadlineService deadlines;
    private final CaseHistoryWriter history;
    private final CaseEventPublisher events;
    private final ComplaintDeadlinePublisher deadlineEvents;
    private final Notifications notifications;
    private final Clock clock;

    SuperiorReviewService(
            SuperiorReviews reviews,
            CaseRepository cases,
            ComplaintLocks locks,
            AuditRecordService auditRecords,
            CaseReopening reopening,
            DeadlineService deadlines,
            CaseHistoryWriter history,
            CaseEventPublisher events,
            ComplaintDeadlinePublisher deadlineEvents,
            Notifications notifications,
            Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.locks = locks;
        this.auditRecords = auditRecords;
        this.reopening = reopening;
        this.deadlines = deadlines;
        this.history = history;
        this.events = events;
        this.deadlineEvents = deadlineEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Returns one page of the open requests that the caller decides, soonest due first. */
    @Transactional
    Page<SuperiorReviewView> page(Caller caller, SuperiorReview.@Nullable Position after, int size) {
        List<SuperiorReview> rows = reviews.open(SuperiorScope.of(caller, clock.instant()), after, size + 1);
        List<UUID> ids = rows.stream().map(SuperiorReview::caseId).toList();
        Map<UUID, AgencyCase> byId =
                cases.ofIds(ids).stream().collect(Collectors.toMap(AgencyCase::id, Function.identity()));
        Map<UUID, List<EntryView>> entries = auditRecords.of(ids);
        return Page.of(
                rows,
                size,
                review -> Cursor.at(review.dueAt(), review.caseId()),
                review -> SuperiorReviewView.of(
                        review,
                        Objects.requireNonNull(byId.get(review.caseId())),
                        entries.getOrDefault(review.caseId(), List.of())));
    }

    /** @throws ProblemException 404 if the request does not exist, another superior decides it, or the text is hidden from the agency */
    @Transactional
    SuperiorReviewView get(UUID caseId, Caller caller) {
        SuperiorReview review = visible(caseId, caller);
        return SuperiorReviewView.of(review, readable(caseId, caller), auditRecords.of(caseId));
    }

    /**
     * Refuses a repetition, whose stored reply has the text of the complaint, after a recall has hidden it from the agency.
     *
     * @throws ProblemException 404 if the case does not exist, or its text is hidden from the caller
     */
    @Transactional
    void requireReadable(UUID caseId, Caller caller) {
        readable(caseId, caller);
    }

    /**
     * Decides a request.
     *
     * @throws ProblemException 404 if another superior decides it, 428 or 412 without the present version, 409 if it is decided or the case
     *     goes on, 403 for somebody who acted in the case
     */
    @Transactional
    SuperiorReviewView decide(UUID caseId, @Nullable String ifMatch, SuperiorDecisionRequest request, Caller caller) {
        locks.lock(Set.of(visible(caseId, caller).complaintId()));
        AgencyCase agencyCase = cases.lock(caseId, CaseVisibility.ALL).orElseThrow(ProblemException::notFound);
        SuperiorReview review = visible(caseId, caller);
        List<EntryView> stored = auditRecords.of(caseId);
        requireNoPart(stored, caller);
        if (!review.isOpen() || agencyCase.status() != CaseStatus.RESOLVED) {
            throw ProblemException.of(
                    CaseProblem.SUPERIOR_HAS_DECIDED,
                    "Atasan sudah memutuskan, atau kasus ini dilanjutkan karena jawaban disanggah.",
                    "The superior has decided, or the case goes on because the answer was disputed.");
        }
        EntityTags.requireMatch(ifMatch, agencyCase.version());
        Instant now = clock.instant();
        List<EntryView> shown = new ArrayList<>(stored);
        shown.addAll(decide(review, agencyCase, request, caller, now));
        cases.flush();
        return SuperiorReviewView.of(visible(caseId, caller), agencyCase, shown);
    }

    private List<EntryView> decide(
            SuperiorReview review, AgencyCase agencyCase, SuperiorDecisionRequest request, Caller caller, Instant now) {
        String role = SuperiorScope.of(caller, now).role();
        SuperiorDecision decision = request.decision().decision();
        CaseEvent decided = agencyCase.superiorDecided(decision.name(), role, request.reason(), now);
        List<CaseEvent> newEvents = new ArrayList<>(List.of(decided));
        List<EntryDraft> entries = new ArrayList<>(List.of(CaseHistoryEntries.ofEvent(
                decided.body(), new Actor(role, caller.account(), caller.name().orElse("")))));
        Map<String, String> facts = new HashMap<>(Map.of("decision", decision.name()));
        if (decision == SuperiorDecision.REOPEN) {
            agencyCase.dispute();
            deadlines.complete(agencyCase.complaintId(), Set.of(DeadlineStage.REPORTER_REPLY), now);
            CaseReopening.Reopened reopened = reopening.resume(agencyCase, now, now);
            entries.addAll(reopened.entries());
            newEvents.addAll(reopened.events());
            if (reopened.dueAt() != null) {
                facts.put("dueAt", reopened.dueAt().toString());
            }
        }
        deadlineEvents.breached(reviews.decide(review, decision, now).newBreaches(), now);
        events.publish(agencyCase, newEvents, now);
        notifications.enqueue(List.of(new Notification(
                NotificationKind.SUPERIOR_REVIEW_DECIDED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                null,
                facts,
                now)));
        return history.append(agencyCase, entries);
    }

    private AgencyCase readable(UUID caseId, Caller caller) {
        CaseVisibility ofSuperior =
                new CaseVisibility(SuperiorScope.of(caller, clock.instant()).agencyCode());
        return cases.findVisible(caseId, ofSuperior)
                .filter(agencyCase -> !agencyCase.isContentHiddenFrom(ofSuperior))
                .orElseThrow(ProblemException::notFound);
    }

    private SuperiorReview visible(UUID caseId, Caller caller) {
        return reviews.find(caseId, SuperiorScope.of(caller, clock.instant())).orElseThrow(ProblemException::notFound);
    }

    /** Nobody decides about their own work, also not an officer who became head. */
    private static void requireNoPart(List<EntryView> stored, Caller caller) {
        if (SuperiorReviews.partsIn(stored).stream()
                .anyMatch(entry -> caller.account().equals(entry.actor().account()))) {
            throw ProblemException.of(
                    CaseProblem.OWN_CASE,
                    "Keputusan diambil oleh atasan yang tidak ikut menangani kasus ini.",
                    "A superior who had no part in this case decides.");
        }
    }
}
