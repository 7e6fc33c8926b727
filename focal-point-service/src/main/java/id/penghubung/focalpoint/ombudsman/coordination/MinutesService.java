package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.AgreedActions;
import id.penghubung.focalpoint.ombudsman.AgreedActions.AgreedAction;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the minutes of an open meeting, and enters its decisions. */
@ApplicationScoped
class MinutesService {

    private final MeetingRepository meetings;
    private final AgendaTable agenda;
    private final AgendaService agendas;
    private final DecisionRepository decisions;
    private final CoordinationValidator validator;
    private final RecordWriter records;
    private final CoordinationEventPublisher events;
    private final MatterChanges matters;
    private final AgreedActions actions;
    private final Notifications notifications;
    private final AgencyStructure structure;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    MinutesService(
            MeetingRepository meetings,
            AgendaTable agenda,
            AgendaService agendas,
            DecisionRepository decisions,
            CoordinationValidator validator,
            RecordWriter records,
            CoordinationEventPublisher events,
            MatterChanges matters,
            AgreedActions actions,
            Notifications notifications,
            AgencyStructure structure,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.agendas = agendas;
        this.decisions = decisions;
        this.validator = validator;
        this.records = records;
        this.events = events;
        this.matters = matters;
        this.actions = actions;
        this.notifications = notifications;
        this.structure = structure;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes the minutes of an item; earlier ones stay in the audit record.
     *
     * @throws ProblemException 404 if the item is not on the agenda, or is about a matter that the caller may not see; 409 if
     *     the meeting is not open; 412 or 428 for an outdated or missing version
     */
    @Transactional
    AgendaView write(StepTarget target, UUID itemId, String text) {
        MatterViewer officer = MatterViewer.of(target.caller(), structure);
        CoordinationMeeting meeting = meetings.lock(target.id());
        EntityTags.requireMatch(target.ifMatch(), meeting.version());
        meeting.state().require("text", MeetingState.OPENED);
        AgendaItem item = agenda.stored(meeting.id(), itemId, officer).orElseThrow(ProblemException::notFound);
        agenda.writeMinutes(meeting.id(), itemId, text);
        records.append(
                meeting,
                CoordinationEntries.ofItem(
                        EntryType.COORDINATION_MINUTES_WRITTEN, item, text, officer.actor(), clock.instant()));
        meetings.flush();
        return agendas.view(meeting, officer);
    }

    /**
     * Enters a decision, and notifies the agency that owns it. One that concerns a matter is also in the record of the matter.
     *
     * @throws ProblemException 400 for an invalid field; 409 if the meeting is not open, or the matter has ended
     */
    @Transactional
    CoordinationDecisionView decide(UUID meetingId, DecisionRequest request, Caller caller) {
        MatterViewer officer = MatterViewer.of(caller, structure);
        CoordinationMeeting meeting = meetings.lock(meetingId);
        meeting.state().require("task", MeetingState.OPENED);
        Instant openedAt = Objects.requireNonNull(meeting.openedAt());
        validator.requireValid(request, openedAt);
        UUID matterId = matterOf(meetingId, request.itemId(), officer);
        MatterSummary matter = matterId == null ? null : matters.lockOpen(matterId, "itemId", caller);
        validator.requireFollowUp(request, matter, openedAt);
        Instant now = clock.instant();
        CoordinationDecision decision = new CoordinationDecision(ids.next(), meetingId, request, matterId, now);
        if (matter != null && request.isAction()) {
            decision.followUpAs(startAction(matter, meeting, request, caller), officer.account());
        }
        decisions.persist(decision);
        events.changed(decision, now);
        EntryDraft entry = CoordinationEntries.ofDecision(
                EntryType.COORDINATION_DECIDED, decision, decision.task(), officer.actor(), now);
        records.append(meeting, entry);
        if (matterId != null) {
            matters.record(matterId, entry);
        }
        if (!request.isAction()) {
            // The action has a notification of its own.
            notifications.enqueue(List.of(CoordinationNotifications.decided(meeting, decision, now)));
        }
        decisions.flush();
        return decision.view(office.today());
    }

    private UUID startAction(
            MatterSummary matter, CoordinationMeeting meeting, DecisionRequest request, Caller caller) {
        Instant openedAt = Objects.requireNonNull(meeting.openedAt());
        String person = request.person() == null ? request.account() : request.person();
        AgreedAction agreed = new AgreedAction(request.agencyCode(), person, request.task(), request.dueOn(), null);
        String reference = "COORDINATION " + office.at(openedAt).toLocalDate();
        return actions.start(matter.id(), reference, openedAt, List.of(agreed), caller)
                .getFirst();
    }

    private @Nullable UUID matterOf(UUID meetingId, @Nullable UUID itemId, MatterViewer officer) {
        if (itemId == null) {
            return null;
        }
        return agenda.stored(meetingId, itemId, officer)
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("itemId", "tidak ada pada agenda rapat ini", "is not on the agenda")))
                .matterId();
    }
}
