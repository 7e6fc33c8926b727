package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.AgreedActions;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Plans settlement meetings and records their results, and quick settlements. All methods throw a {@link ProblemException}: 400
 * for an invalid field, 404 for what is not visible, 409 if the matter is closed or the meeting has ended, 412 or 428 for an
 * outdated or missing version.
 */
@ApplicationScoped
class SettlementService {

    private final SettlementRepository meetings;
    private final MatterDirectory matters;
    private final SettlementValidator validator;
    private final RecordWriter records;
    private final SettlementReader reader;
    private final SettlementEventPublisher events;
    private final Notifications notifications;
    private final AgreedActions agreedActions;
    private final AttachmentService attachments;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    SettlementService(
            SettlementRepository meetings,
            MatterDirectory matters,
            SettlementValidator validator,
            RecordWriter records,
            SettlementReader reader,
            SettlementEventPublisher events,
            Notifications notifications,
            AgreedActions agreedActions,
            AttachmentService attachments,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.meetings = meetings;
        this.matters = matters;
        this.validator = validator;
        this.records = records;
        this.reader = reader;
        this.events = events;
        this.notifications = notifications;
        this.agreedActions = agreedActions;
        this.attachments = attachments;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    SettlementView plan(UUID matterId, SettlementPlan plan, Caller caller) {
        MatterSummary matter = lockOpen(matterId, "kind", caller);
        validator.requireValid(plan, matter);
        MatterViewer viewer = reader.viewer(caller);
        Instant now = clock.instant();
        SettlementMeeting meeting = SettlementMeeting.planned(ids.next(), matterId, plan, now);
        records.open(meeting, List.of(SettlementEntries.planned(meeting, viewer.actor(), now)));
        notifications.enqueue(SettlementNotifications.changed(meeting, now));
        events.changed(meeting, "PLANNED", now);
        meetings.flush();
        return reader.view(meeting, viewer);
    }

    @Transactional
    SettlementView recordQuickSettlement(UUID matterId, QuickSettlement settlement, Caller caller) {
        MatterSummary matter = lockOpen(matterId, "agreement", caller);
        MatterViewer viewer = reader.viewer(caller);
        validator.requireValid(settlement, matter, viewer.agencyCode());
        Instant now = clock.instant();
        SettlementMeeting meeting = SettlementMeeting.quick(ids.next(), matterId, settlement, now);
        meeting.hold(settlement.result(), followUp(meeting, settlement.result(), caller));
        records.open(meeting, List.of(SettlementEntries.held(meeting, viewer.actor(), now)));
        publish(meeting, now);
        meetings.flush();
        return reader.view(meeting, viewer);
    }

    @Transactional
    SettlementView move(StepTarget target, SettlementMove move) {
        return step(target, "startsAt", (meeting, viewer, now) -> {
            meeting.move(move);
            validator.requirePlannable(move.startsAt());
            notifications.enqueue(SettlementNotifications.changed(meeting, now));
            events.changed(meeting, "MOVED", now);
            return SettlementEntries.moved(meeting, viewer.actor(), now);
        });
    }

    @Transactional
    SettlementView cancel(StepTarget target, String reason) {
        return step(target, "reason", (meeting, viewer, now) -> {
            meeting.cancel(reason);
            notifications.enqueue(SettlementNotifications.changed(meeting, now));
            events.changed(meeting, "CANCELLED", now);
            return SettlementEntries.cancelled(meeting, viewer.actor(), now);
        });
    }

    @Transactional
    SettlementView recordResult(StepTarget target, SettlementResult result) {
        return step(target, "outcome", (meeting, viewer, now) -> {
            meeting.state().requirePlanned("outcome");
            validator.requireValid(result, meeting.agencyCodes());
            meeting.hold(result, followUp(meeting, result, target.caller()));
            publish(meeting, now);
            return SettlementEntries.held(meeting, viewer.actor(), now);
        });
    }

    /** Attaches the minutes, or an enclosure of them, also after the end of the matter. */
    @Transactional
    SettlementView attach(StepTarget target, ReceivedFile file) {
        matters.requireLocked(matterOf(target), target.caller());
        return lockedStep(
                target,
                (meeting, viewer, now) -> AttachmentEntries.attached(
                        attachments.attach(meeting.id(), meeting.countAttachment(), file, false, now), viewer.actor()));
    }

    /** Starts an action for each commitment. */
    private List<UUID> followUp(SettlementMeeting meeting, SettlementResult result, Caller caller) {
        String reference =
                "%s %s".formatted(meeting.kind(), office.at(result.heldAt()).toLocalDate());
        return agreedActions.start(
                meeting.matterId(),
                reference,
                result.heldAt(),
                result.commitmentsOrNone().stream()
                        .map(CommitmentRequest::toAction)
                        .toList(),
                caller);
    }

    private void publish(SettlementMeeting meeting, Instant now) {
        notifications.enqueue(SettlementNotifications.changed(meeting, now));
        events.recorded(meeting, now);
    }

    private interface Step {
        EntryDraft apply(SettlementMeeting meeting, MatterViewer viewer, Instant now);
    }

    /** @param field the field that is not possible after the end of the matter */
    private SettlementView step(StepTarget target, String field, Step step) {
        lockOpen(matterOf(target), field, target.caller());
        return lockedStep(target, step);
    }

    private SettlementView lockedStep(StepTarget target, Step step) {
        MatterViewer viewer = reader.viewer(target.caller());
        SettlementMeeting meeting =
                meetings.lock(target.id(), viewer.agencyCode()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), meeting.version());
        records.append(meeting, step.apply(meeting, viewer, clock.instant()));
        // The reply carries the new version.
        meetings.flush();
        return reader.view(meeting, viewer);
    }

    private UUID matterOf(StepTarget target) {
        return meetings.matterOf(target.id()).orElseThrow(ProblemException::notFound);
    }

    private MatterSummary lockOpen(UUID matterId, String field, Caller caller) {
        MatterSummary matter = matters.lock(matterId, caller).orElseThrow(ProblemException::notFound);
        matters.requireOpen(matter, field);
        return matter;
    }
}
