package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The requests to superiors, with the deadline of the decision. Joins the caller's transaction, which has locked the case. */
@ApplicationScoped
public class SuperiorReviews {

    private static final Set<DeadlineStage> STAGE = Set.of(DeadlineStage.SUPERIOR_REVIEW);

    /** Entries of people who took part in the answer. An assignment or a note is no part in it. */
    private static final Set<EntryType> PARTS = EnumSet.of(
            EntryType.FOLLOW_UP,
            EntryType.INFORMATION_REQUESTED,
            EntryType.INTERIM_ANSWER,
            EntryType.DRAFT_SUBMITTED,
            EntryType.DRAFT_APPROVED,
            EntryType.RESOLVED,
            EntryType.DISPUTE_REJECTED);

    private final SuperiorReviewTable table;
    private final DeadlineService deadlines;
    private final AuditRecordService auditRecords;
    private final OfficerDirectory officers;

    SuperiorReviews(
            SuperiorReviewTable table,
            DeadlineService deadlines,
            AuditRecordService auditRecords,
            OfficerDirectory officers) {
        this.table = table;
        this.deadlines = deadlines;
        this.auditRecords = auditRecords;
        this.officers = officers;
    }

    /**
     * Stores a request about the answer of a case and starts its deadline.
     *
     * @param accusesStaff whether the coordinator marked the complaint as oversight; a case that was answered before does not have the mark
     * @return the superior who decides; empty if the case goes on, so that nothing is to be decided, or the request is known
     */
    public Optional<SuperiorLevel> request(AgencyCase agencyCase, boolean accusesStaff, Instant at) {
        if (agencyCase.status() != CaseStatus.RESOLVED
                || table.find(agencyCase.id()).isPresent()) {
            return Optional.empty();
        }
        SuperiorLevel level = accusesStaff ? SuperiorLevel.SECRETARY : levelOf(agencyCase);
        UUID complaintId = agencyCase.complaintId();
        Instant dueAt = deadlines
                .start(List.of(DeadlineSubject.ofComplaint(complaintId, STAGE, StartEvent.SENT, at)))
                .getOrDefault(complaintId, SubjectDeadlines.EMPTY)
                .dueAt(DeadlineStage.SUPERIOR_REVIEW)
                .orElse(at);
        table.insert(new SuperiorReview(
                agencyCase.id(), complaintId, agencyCase.agencyCode(), level, at, dueAt, null, null));
        return Optional.of(level);
    }

    /**
     * Takes an open request from the head, because the complaint turned out to accuse staff: the accused may be the head. Nobody is
     * notified, because the agency would learn of the accusation.
     */
    public void passToSecretary(UUID complaintId) {
        table.passToSecretary(complaintId);
    }

    /** Ends an open request, because the reporter disputed the answer: the agency answers again. */
    public void lapse(UUID complaintId, Instant at) {
        if (table.end(complaintId, SuperiorDecision.LAPSED, at) > 0) {
            deadlines.cancel(complaintId, STAGE, at);
        }
    }

    /** Ends the open requests of erased complaints: there is nothing left to look at. Their deadlines pass without effect. */
    public void lapseErased(Collection<UUID> complaintIds, Instant at) {
        table.lapse(complaintIds, at);
    }

    /** Returns whether the superior has let a case go on after a time, so that an answer from before is not the last one. */
    public boolean hasReopenedSince(UUID caseId, Instant time) {
        return table.find(caseId)
                .filter(review -> review.decision() == SuperiorDecision.REOPEN)
                .map(SuperiorReview::decidedAt)
                .filter(time::isBefore)
                .isPresent();
    }

    /** Stores the decision and completes its deadline. */
    public SubjectDeadlines decide(SuperiorReview review, SuperiorDecision decision, Instant at) {
        table.end(review.complaintId(), decision, at);
        return deadlines.complete(review.complaintId(), STAGE, at);
    }

    /** Stores the due date of an open request that a changed calendar has moved. */
    public void move(UUID complaintId, Instant dueAt) {
        table.move(complaintId, dueAt);
    }

    /** Returns a request, also a decided one, if it is within the scope. */
    public Optional<SuperiorReview> find(UUID caseId, SuperiorScope scope) {
        return table.find(caseId).filter(scope::includes);
    }

    /** Returns the first open requests of a scope, soonest due first. */
    public List<SuperiorReview> open(SuperiorScope scope, SuperiorReview.@Nullable Position after, int limit) {
        return table.open(scope, after, limit);
    }

    /** Returns what people did towards the answer; none of them decides about it. */
    public static List<EntryView> partsIn(List<EntryView> entries) {
        return entries.stream()
                .filter(entry -> PARTS.contains(entry.type()) && entry.actor().account() != null)
                .toList();
    }

    /** The secretary decides if a head took part, each head did in another role, there is no head, or staff of the agency is accused. */
    private SuperiorLevel levelOf(AgencyCase agencyCase) {
        List<EntryView> parts = partsIn(auditRecords.of(agencyCase.id()));
        boolean headTookPart = parts.stream()
                .anyMatch(entry -> Roles.AGENCY_HEAD.equals(entry.actor().role()));
        Set<String> accounts =
                parts.stream().map(entry -> entry.actor().account()).collect(Collectors.toSet());
        return agencyCase.content().oversight() || headTookPart || !hasHeadBeside(agencyCase.agencyCode(), accounts)
                ? SuperiorLevel.SECRETARY
                : SuperiorLevel.AGENCY_HEAD;
    }

    private boolean hasHeadBeside(String agencyCode, Set<String> accounts) {
        AgencyOfficers ofAgency = officers.ofAgencies(Set.of(agencyCode)).get(agencyCode);
        return ofAgency != null
                && ofAgency.inTerm().values().stream()
                        .anyMatch(person -> person.role() == OfficerRole.HEAD && !accounts.contains(person.account()));
    }
}
