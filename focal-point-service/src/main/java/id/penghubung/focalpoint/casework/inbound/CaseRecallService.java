package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.history.SupportEnd;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes complaints from agencies: recalled ones, which another agency will get, and archived ones. The agency does not see the text of
 * the complaint any more; what happened stays in the record. The complaint is locked.
 */
@ApplicationScoped
class CaseRecallService {

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CaseClosing closing;
    private final CaseHistoryWriter history;
    private final SupportingCases supportingCases;
    private final ComplaintDeadlinePublisher complaintEvents;
    private final Notifications notifications;
    private final Clock clock;

    CaseRecallService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineService deadlines,
            CaseClosing closing,
            CaseHistoryWriter history,
            SupportingCases supportingCases,
            ComplaintDeadlinePublisher complaintEvents,
            Notifications notifications,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.closing = closing;
        this.history = history;
        this.supportingCases = supportingCases;
        this.complaintEvents = complaintEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Closes the case of the round. The deadlines of the complaint go on: the time of the reporter does not start again. The text of
     * a complaint that accuses staff is hidden from the agencies of earlier rounds as well.
     */
    void recall(ComplaintRecalled recalled) {
        for (AgencyCase agencyCase : cases.lockAllOf(Set.of(recalled.complaintId()))) {
            if (agencyCase.round() == recalled.round()) {
                recall(agencyCase, CaseHistoryEntries.recalled(recalled), recalled.recalledAt());
            } else if (recalled.oversight() && agencyCase.round() < recalled.round()) {
                hide(agencyCase, CaseHistoryEntries.recalled(recalled));
            }
        }
        supportingCases.cancelUpTo(Set.of(recalled.complaintId()), recalled.round(), SupportEnd.COMPLAINT_RECALLED);
    }

    /**
     * Hides the text of a complaint that turned out to accuse staff, without a recall, from the agencies that passed it on: the accused
     * may be one of them. The agency that has it, or has answered it, keeps it until a recall.
     *
     * @param at time of the decision of the coordinator
     * @param reason reason for it, which the agencies do not see
     */
    void hideFromEarlierAgencies(UUID complaintId, @Nullable String reason, Instant at) {
        List<AgencyCase> rounds = cases.lockAllOf(Set.of(complaintId));
        int latest = rounds.stream().mapToInt(AgencyCase::round).max().orElse(0);
        rounds.stream()
                .filter(each -> each.round() < latest
                        ? each.status().isClosed()
                        : each.status().isPassedOn())
                .filter(each -> !each.content().classification().oversight())
                .forEach(each -> hide(each, CaseHistoryEntries.hiddenAsOversight(reason, at)));
    }

    /**
     * Hides the text of complaints that accuse staff from earlier agencies when the next one gets them: an agency that had one when it was
     * marked may have returned it. A case that is open waits for its own recall, which is on its way.
     */
    void hideFromEarlierAgencies(Collection<ComplaintRouted> withOversight) {
        if (withOversight.isEmpty()) {
            return;
        }
        Map<UUID, String> nextAgencies = withOversight.stream()
                .collect(Collectors.toMap(
                        ComplaintRouted::complaintId, ComplaintRouted::agencyCode, (earlier, later) -> later));
        Instant now = clock.instant();
        cases.lockAllOf(nextAgencies.keySet()).stream()
                .filter(each -> each.status().isClosed())
                .filter(each -> !each.agencyCode().equals(nextAgencies.get(each.complaintId())))
                .forEach(each -> hide(each, CaseHistoryEntries.hiddenAsOversight(null, now)));
    }

    /** Closes the open cases, and ends the deadlines of the complaint. */
    void archive(ComplaintArchived archived) {
        UUID complaintId = archived.complaintId();
        complaintStates.archive(complaintId, archived.archivedAt());
        cases.lockUnclosedOf(Set.of(complaintId))
                .forEach(
                        agencyCase -> recall(agencyCase, CaseHistoryEntries.archived(archived), archived.archivedAt()));
        supportingCases.cancelAll(Set.of(complaintId), SupportEnd.COMPLAINT_ARCHIVED);
        complaintEvents.breached(
                deadlines
                        .cancelAll(Map.of(complaintId, archived.archivedAt()))
                        .getOrDefault(complaintId, SubjectDeadlines.EMPTY)
                        .newBreaches(),
                clock.instant());
    }

    /** Hides the text of a case that ended in an earlier round. Its agency is not notified: it would learn of the accusation. */
    private void hide(AgencyCase agencyCase, EntryDraft entry) {
        if (!agencyCase.isContentHiddenFrom(new CaseVisibility(agencyCase.agencyCode()))) {
            history.append(agencyCase, List.of(entry));
            agencyCase.recall();
            cases.hideFromSearchOfAgency(agencyCase.id());
        }
    }

    private void recall(AgencyCase agencyCase, EntryDraft entry, Instant at) {
        SubjectDeadlines ended =
                deadlines.cancelAll(Map.of(agencyCase.id(), at)).getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
        closing.close(agencyCase, ended, entry, AgencyCase::recall);
        cases.hideFromSearchOfAgency(agencyCase.id());
        notifications.enqueue(List.of(new Notification(
                NotificationKind.CASE_RECALLED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                null,
                Map.of(),
                at)));
    }
}
