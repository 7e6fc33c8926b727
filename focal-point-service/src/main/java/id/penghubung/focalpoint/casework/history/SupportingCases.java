package id.penghubung.focalpoint.casework.history;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.SupportingAgency;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cases of agencies that support the responsible one, with their deadlines. They are recorded in the case of the responsible agency,
 * publish no event, and end with it or with the complaint. Joins the caller's transaction, which has locked the case of the responsible
 * agency before a supporting one.
 */
@ApplicationScoped
public class SupportingCases {

    private final SupportingCaseTable table;
    private final CaseRepository cases;
    private final CaseHistoryWriter history;
    private final DeadlineService deadlines;
    private final Notifications notifications;
    private final IdGenerator ids;
    private final Clock clock;

    SupportingCases(
            SupportingCaseTable table,
            CaseRepository cases,
            CaseHistoryWriter history,
            DeadlineService deadlines,
            Notifications notifications,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.history = history;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case for each supporting agency of a decision. Its time counts from this decision, with the policies of the complaint's
     * class.
     *
     * @param lead the new case of the responsible agency
     */
    public void open(AgencyCase lead, ComplaintRouted routed) {
        if (routed.supporting().isEmpty()) {
            return;
        }
        // The rows refer to the case, which is not written yet.
        cases.flush();
        Instant now = clock.instant();
        List<DeadlineSubject> subjects = routed.supporting().stream()
                .map(supportingAgency -> subject(lead, routed, supportingAgency))
                .toList();
        Map<UUID, SubjectDeadlines> started = deadlines.start(subjects);
        List<SupportingCase> opened = subjects.stream()
                .map(subject -> opened(lead, subject, started.getOrDefault(subject.id(), SubjectDeadlines.EMPTY), now))
                .toList();
        table.insert(opened);
        history.append(lead, opened.stream().map(SupportEntries::requested).toList());
        notifications.enqueue(opened.stream()
                .map(support -> toSupportingAgency(
                        support,
                        NotificationKind.SUPPORT_REQUESTED,
                        Map.of("dueAt", support.dueAt().toString()),
                        now))
                .toList());
    }

    private DeadlineSubject subject(AgencyCase lead, ComplaintRouted routed, SupportingAgency supportingAgency) {
        return new DeadlineSubject(
                SubjectKind.SUPPORT,
                ids.next(),
                null,
                supportingAgency.agencyCode(),
                lead.content().classification().policySubjects(),
                Set.of(RESOLUTION),
                Map.of(StartEvent.ROUTED, routed.decidedAt(), StartEvent.RECEIVED, routed.arrivedAt()),
                null);
    }

    private static SupportingCase opened(
            AgencyCase lead, DeadlineSubject subject, SubjectDeadlines started, Instant now) {
        return new SupportingCase(
                subject.id(),
                lead.id(),
                subject.agencyCode(),
                lead.agencyCode(),
                lead.trackingNumber(),
                false,
                SupportState.OPEN,
                now,
                started.dueAt(RESOLUTION).orElse(now),
                null,
                0);
    }

    /** Returns a case that the caller may see, in any state. */
    public Optional<SupportingCase> find(UUID id, CaseVisibility visibility) {
        return table.find(id, visibility);
    }

    /** Returns the first open cases that the caller may see, soonest due first. */
    public List<SupportingCase> open(CaseVisibility visibility, SupportingCase.@Nullable Position after, int limit) {
        return table.open(visibility, after, limit);
    }

    /**
     * Records the answer to the responsible agency.
     *
     * @param lead the case of that agency, locked
     */
    public void answer(AgencyCase lead, SupportingCase support, Actor actor, String answer, Instant at) {
        deadlines.complete(support.id(), Set.of(RESOLUTION), at);
        EntryDraft entry = SupportEntries.written(support, EntryType.SUPPORT_ANSWERED, actor, answer, at);
        end(lead, support.ended(SupportState.ANSWERED, at), NotificationKind.SUPPORT_ANSWERED, entry);
    }

    /**
     * Records that the agency declines. The responsible agency keeps the complaint.
     *
     * @param lead the case of that agency, locked
     */
    public void decline(AgencyCase lead, SupportingCase support, Actor actor, String reason, Instant at) {
        deadlines.cancelAll(Map.of(support.id(), at));
        EntryDraft entry = SupportEntries.written(support, EntryType.SUPPORT_DECLINED, actor, reason, at);
        end(lead, support.ended(SupportState.DECLINED, at), NotificationKind.SUPPORT_DECLINED, entry);
    }

    private void end(AgencyCase lead, SupportingCase ended, NotificationKind kind, EntryDraft entry) {
        table.end(Set.of(ended.id()), ended.state(), entry.at());
        notifications.enqueue(List.of(new Notification(
                kind,
                lead.agencyCode(),
                lead.id(),
                lead.trackingNumber(),
                lead.assignedAccount(),
                Map.of(Notification.SUPPORT, ended.id().toString(), Notification.SUPPORTING_AGENCY, ended.agencyCode()),
                entry.at())));
        history.append(lead, List.of(entry));
    }

    /**
     * Cancels what is open of the support for a case, because the case ends.
     *
     * @return the entries for the record of the case, which the caller appends
     */
    public List<EntryDraft> cancel(AgencyCase lead, SupportEnd reason, Instant at) {
        return cancel(table.lockOpenOf(lead.id()), reason, at);
    }

    private List<EntryDraft> cancel(List<SupportingCase> open, SupportEnd reason, Instant at) {
        if (open.isEmpty()) {
            return List.of();
        }
        Map<UUID, Instant> endById = open.stream().collect(Collectors.toMap(SupportingCase::id, each -> at));
        deadlines.cancelAll(endById);
        table.end(endById.keySet(), SupportState.CANCELLED, at);
        notifications.enqueue(open.stream()
                .map(support -> toSupportingAgency(
                        support, NotificationKind.SUPPORT_CANCELLED, Map.of("reason", reason.name()), at))
                .toList());
        return open.stream()
                .map(support -> SupportEntries.cancelled(support, reason, at))
                .toList();
    }

    /** Cancels what is open of the support for all cases of complaints that have ended. The complaints are locked. */
    public void cancelAll(Collection<UUID> complaintIds, SupportEnd reason) {
        cancelUpTo(complaintIds, Integer.MAX_VALUE, reason);
    }

    /** Cancels what is open of the support for the cases of a complaint up to a round. The complaint is locked. */
    public void cancelUpTo(Collection<UUID> complaintIds, int lastRound, SupportEnd reason) {
        for (UUID caseId : table.casesWithOpenSupport(complaintIds, lastRound)) {
            AgencyCase lead = cases.lock(caseId, CaseVisibility.ALL).orElseThrow(ProblemException::notFound);
            history.append(lead, cancel(lead, reason, clock.instant()));
        }
    }

    /**
     * Cancels open support for a complaint of which the coordinator decided that it accuses staff, or whom: the accused may be one of the
     * supporting agencies. The complaint is locked, and its cases do not have the classification of the decision yet.
     *
     * @param oversight whether the decision marks the complaint as oversight. Support for a case that has the mark already stays: it was
     *     asked for with the mark
     * @param accusedAgency the agency whose support ends in any case, or null
     */
    public void keepFromAccused(UUID complaintId, boolean oversight, @Nullable String accusedAgency) {
        if (!oversight && accusedAgency == null) {
            return;
        }
        for (UUID caseId : table.casesWithOpenSupport(Set.of(complaintId), Integer.MAX_VALUE)) {
            AgencyCase lead = cases.lock(caseId, CaseVisibility.ALL).orElseThrow(ProblemException::notFound);
            boolean all = oversight && !lead.content().oversight();
            List<SupportingCase> ending = table.lockOpenOf(caseId).stream()
                    .filter(support -> all || support.agencyCode().equals(accusedAgency))
                    .toList();
            history.append(lead, cancel(ending, SupportEnd.NOT_NEEDED, clock.instant()));
        }
    }

    /** Locks these cases until the transaction ends. */
    public void lock(Collection<UUID> ids) {
        table.lock(ids);
    }

    /** Locks and returns those of the cases that no other transaction has locked. */
    public List<SupportingCase> lockSkippingLocked(Collection<UUID> ids) {
        return table.lockSkippingLocked(ids);
    }

    /** Stores due dates that a changed calendar or policy has moved. */
    public void move(Map<UUID, Instant> dueDates) {
        table.move(dueDates);
    }

    /** Returns a message to the supporting agency. It has no id of a case, because that of the responsible agency is not found there. */
    public static Notification toSupportingAgency(
            SupportingCase support, NotificationKind kind, Map<String, String> facts, Instant at) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(Notification.SUPPORT, support.id().toString());
        all.put(Notification.LEAD_AGENCY, support.leadAgencyCode());
        return new Notification(kind, support.agencyCode(), null, support.trackingNumber(), null, all, at);
    }
}
