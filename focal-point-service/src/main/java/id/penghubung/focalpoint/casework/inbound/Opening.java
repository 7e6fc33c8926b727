package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.casework.model.Classification;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.kit.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A case that is to be opened for one round of a complaint.
 *
 * @param state the state of the complaint before this round
 */
record Opening(UUID caseId, ReceivedEvent event, ComplaintRouted routed, ComplaintState state) {

    /** Returns whether the complaint was assigned to another agency before. */
    boolean followsAnotherRound() {
        return state.firstRoutedAt() != null;
    }

    /** Returns the classification by the coordinator, or that of the routing. */
    Classification classification() {
        Classification byCoordinator = state.classification();
        return byCoordinator == null ? Classification.of(routed) : byCoordinator;
    }

    /**
     * Returns whether other agencies are to support the agency: not if the coordinator has marked the complaint as oversight since the
     * decision, because the accused may be one of them.
     */
    boolean asksForSupport() {
        return !routed.supporting().isEmpty()
                && (routed.oversight() || !classification().oversight());
    }

    Notification notification(Instant dueAt, Instant now) {
        return new Notification(
                NotificationKind.CASE_OPENED,
                routed.agencyCode(),
                caseId,
                routed.trackingNumber(),
                null,
                Map.of("dueAt", dueAt.toString()),
                now);
    }

    /**
     * Starts the deadlines at the time of the routing decision, or of the submission where a policy says so; not of the arrival of
     * the event, so that a replay computes the same deadlines. The answer is due as counted from the first routing, however often
     * the complaint changed the agency: the time at earlier agencies and in triage is part of the time of the reporter.
     *
     * @param earlier the cases of earlier agencies; the times in which they waited for the reporter are given back
     */
    List<DeadlineSubject> subjects(List<UUID> earlier) {
        List<DeadlineSubject> subjects = new ArrayList<>();
        Instant firstRoutedAt = state.firstRoutedAt();
        if (firstRoutedAt == null) {
            subjects.add(ofCase(EnumSet.of(FIRST_FOLLOW_UP, RESOLUTION), routed.decidedAt(), List.of()));
        } else {
            subjects.add(ofCase(EnumSet.of(FIRST_FOLLOW_UP), routed.decidedAt(), List.of()));
            subjects.add(ofCase(EnumSet.of(RESOLUTION), firstRoutedAt, earlier));
        }
        if (!state.isKnown()) {
            subjects.add(NewComplaint.deadlines(routed.complaintId(), routed.arrivedAt()));
        }
        return subjects;
    }

    private DeadlineSubject ofCase(Set<DeadlineStage> stages, Instant routedAt, List<UUID> earlier) {
        return new DeadlineSubject(
                SubjectKind.CASE,
                caseId,
                routed.complaintId(),
                routed.agencyCode(),
                classification().policySubjects(),
                stages,
                Map.of(StartEvent.ROUTED, routedAt, StartEvent.RECEIVED, routed.arrivedAt()),
                earlier,
                null);
    }
}
