package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.ombudsman.coordination.CoordinationEventPublisher.Change;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Plans coordination meetings, and takes their steps. All steps throw a {@link ProblemException}: 404 for an unknown meeting,
 * 412 or 428 for an outdated or missing version, 409 if the state of the meeting does not allow the step, 400 for an invalid
 * field.
 */
@ApplicationScoped
class MeetingService {

    private final MeetingRepository meetings;
    private final AgendaTable agenda;
    private final AgendaGenerator generator;
    private final CoordinationValidator validator;
    private final RecordWriter records;
    private final MeetingReader reader;
    private final CoordinationEventPublisher events;
    private final Notifications notifications;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            AgendaTable agenda,
            AgendaGenerator generator,
            CoordinationValidator validator,
            RecordWriter records,
            MeetingReader reader,
            CoordinationEventPublisher events,
            Notifications notifications,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.generator = generator;
        this.validator = validator;
        this.records = records;
        this.reader = reader;
        this.events = events;
        this.notifications = notifications;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans a meeting and invites the agencies that its participants represent. */
    @Transactional
    MeetingView plan(MeetingPlan plan, Caller caller) {
        validator.requireValid(plan);
        MatterViewer planner = MatterViewer.of(caller, structure);
        Instant now = clock.instant();
        CoordinationMeeting meeting = new CoordinationMeeting(ids.next(), plan);
        records.open(meeting, List.of(CoordinationEntries.planned(meeting, planner.actor(), now)));
        notifyAll(NotificationKind.COORDINATION_INVITATION, meeting, now);
        events.changed(meeting, Change.PLANNED, now);
        meetings.flush();
        return reader.view(meeting, planner);
    }

    @Transactional
    MeetingView move(StepTarget target, MeetingMove request) {
        return step(target, (meeting, officer, now) -> {
            Instant from = meeting.startsAt();
            meeting.move(request);
            validator.requireValid(request);
            notifyAll(NotificationKind.COORDINATION_MOVED, meeting, now);
            events.changed(meeting, Change.MOVED, now);
            return CoordinationEntries.moved(meeting, from, officer.actor(), now);
        });
    }

    @Transactional
    MeetingView cancel(StepTarget target, String reason) {
        return step(target, (meeting, officer, now) -> {
            meeting.cancel(reason);
            notifyAll(NotificationKind.COORDINATION_CANCELLED, meeting, now);
            events.changed(meeting, Change.CANCELLED, now);
            return new EntryDraft(now, EntryType.COORDINATION_CANCELLED, officer.actor(), reason);
        });
    }

    /** Replaces the participants. After the opening it records who attended, and invites nobody any more. */
    @Transactional
    MeetingView invite(StepTarget target, MeetingParticipants request) {
        return step(target, (meeting, officer, now) -> {
            Collection<String> added = meeting.invite(request.participants());
            boolean opened = meeting.state() == MeetingState.OPENED;
            validator.requireValid(request.participants(), opened);
            if (!opened) {
                notify(NotificationKind.COORDINATION_INVITATION, meeting, added, now);
            }
            events.changed(meeting, Change.INVITED, now);
            return CoordinationEntries.invited(meeting, officer.actor(), now);
        });
    }

    /**
     * Opens the meeting: its agenda is stored as it is now, with all items, also those about matters from which the caller is
     * excluded.
     */
    @Transactional
    MeetingView open(StepTarget target, MeetingOpening request) {
        return step(target, (meeting, officer, now) -> {
            meeting.state().requireTransition(MeetingState.OPENED, "openedAt");
            Instant openedAt = validator.openedAt(request, meeting.startsAt());
            AgendaGenerator.Agenda generated = generator.generate(meeting, null);
            agenda.freeze(meeting.id(), generated.items());
            meeting.open(openedAt, generated.until(), generated.omitted());
            events.changed(meeting, Change.OPENED, now);
            return CoordinationEntries.opened(meeting, generated.items().size(), officer.actor(), now);
        });
    }

    /** Closes the minutes, which never change afterwards. */
    @Transactional
    MeetingView close(StepTarget target, MeetingClosing request) {
        return step(target, (meeting, officer, now) -> {
            meeting.close(request.summary(), now);
            events.changed(meeting, Change.MINUTES_CLOSED, now);
            return new EntryDraft(now, EntryType.COORDINATION_MINUTES_CLOSED, officer.actor(), request.summary());
        });
    }

    /** Adds a correction to minutes that are closed. */
    @Transactional
    MeetingView addAddendum(StepTarget target, String text) {
        return step(target, (meeting, officer, now) -> {
            meeting.add(new Addendum(text, officer.account(), now));
            events.changed(meeting, Change.MINUTES_SUPPLEMENTED, now);
            return new EntryDraft(now, EntryType.COORDINATION_ADDENDUM, officer.actor(), text);
        });
    }

    /** Notifies the agencies that are represented, and the liaison, the coordinator and the regional secretary. */
    private void notifyAll(NotificationKind kind, CoordinationMeeting meeting, Instant now) {
        List<String> all = new ArrayList<>(meeting.agencies());
        all.add(Notification.OMBUDSMAN);
        notify(kind, meeting, all, now);
    }

    private void notify(NotificationKind kind, CoordinationMeeting meeting, Collection<String> agencies, Instant now) {
        // A meeting that was held before it was entered needs no invitation.
        if (meeting.startsAt().isAfter(now)) {
            notifications.enqueue(CoordinationNotifications.about(kind, meeting, agencies, now));
        }
    }

    private interface Step {
        EntryDraft apply(CoordinationMeeting meeting, MatterViewer officer, Instant now);
    }

    private MeetingView step(StepTarget target, Step step) {
        MatterViewer officer = MatterViewer.of(target.caller(), structure);
        CoordinationMeeting meeting = meetings.lock(target.id());
        EntityTags.requireMatch(target.ifMatch(), meeting.version());
        records.append(meeting, step.apply(meeting, officer, clock.instant()));
        // The reply carries the new version.
        meetings.flush();
        return reader.view(meeting, officer);
    }
}
