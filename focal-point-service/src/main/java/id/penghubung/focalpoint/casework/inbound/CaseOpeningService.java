package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.Standing;
import id.penghubung.focalpoint.deadlines.ComplaintClass;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;

/** Opens cases for complaints that were routed, many at once: a few statements for a whole batch. */
@ApplicationScoped
class CaseOpeningService {

    private static final Set<DeadlineStage> DUTIES = EnumSet.of(FIRST_FOLLOW_UP, RESOLUTION);

    private final ComplaintStateTable ledger;
    private final CaseHistoryWriter record;
    private final DeadlineService deadlines;
    private final Notifications notices;
    private final IdGenerator ids;
    private final Clock clock;

    CaseOpeningService(ComplaintStateTable ledger, CaseHistoryWriter record, DeadlineService deadlines, Notifications notices, IdGenerator ids, Clock clock) {
        this.ledger = ledger;
        this.record = record;
        this.deadlines = deadlines;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case for each assignment that is news; one that is known, or older than what is known, is dropped.
     *
     * @param events tell of complaints that were routed
     */
    void open(List<ReceivedEvent> events) {
        List<Opening> openings =
                events.stream().map(event -> new Opening(ids.next(), event)).toList();
        Set<UUID> complaints =
                openings.stream().map(opening -> opening.routed().complaintId()).collect(Collectors.toSet());
        ledger.hold(complaints);
        Map<UUID, Standing> standings = ledger.standing(complaints);
        List<Opening> live = new ArrayList<>();
        for (Opening opening : openings) {
            ComplaintRouted routed = opening.routed();
            Standing standing = standings.getOrDefault(routed.complaintId(), Standing.UNKNOWN);
            if (routed.round() <= standing.round()) {
                continue;
            }
            standings.put(routed.complaintId(), new Standing(routed.round(), standing.withdrawn()));
            if (standing.withdrawn()) {
                Instant now = clock.instant();
                store(
                        opening,
                        AgencyCase.openedWithdrawn(opening.caseId(), routed, now),
                        List.of(CaseHistoryEntries.opened(routed, now), CaseHistoryEntries.withdrawn(now)));
            } else {
                live.add(opening);
            }
        }
        openLive(live);
    }

    private void openLive(List<Opening> live) {
        Map<UUID, SubjectDeadlines> sheets =
                deadlines.start(live.stream().map(Opening::subject).toList());
        Instant now = clock.instant();
        List<Notification> news = new ArrayList<>(live.size());
        for (Opening opening : live) {
            Instant dueAt = sheets.getOrDefault(opening.caseId(), SubjectDeadlines.EMPTY)
                    .soonestOwed()
                    .orElse(AgencyCase.NEVER);
            store(
                    opening,
                    AgencyCase.opened(opening.caseId(), opening.routed(), now, dueAt),
                    List.of(CaseHistoryEntries.opened(opening.routed(), now)));
            news.add(opening.notice(dueAt, now));
        }
        notices.tell(news);
    }

    private void store(Opening opening, AgencyCase file, List<EntryDraft> first) {
        opening.event().runInTrace(() -> record.open(file, first));
    }

    private record Opening(UUID caseId, ReceivedEvent event) {

        ComplaintRouted routed() {
            return (ComplaintRouted) event.data();
        }

        Notification notice(Instant dueAt, Instant now) {
            return new Notification(
                    NotificationKind.CASE_OPENED,
                    routed().agencyCode(),
                    caseId,
                    routed().trackingNumber(),
                    null,
                    Map.of("dueAt", dueAt.toString()),
                    now);
        }

        /** Counted from the decision, not from its arrival here, so that a replay gives the same deadlines. */
        DeadlineSubject subject() {
            return new DeadlineSubject(
                    caseId,
                    routed().complaintId(),
                    routed().agencyCode(),
                    ComplaintClass.of(routed().complaint().kind(), routed().oversight()),
                    DUTIES,
                    routed().decidedAt());
        }
    }
}
