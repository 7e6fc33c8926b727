package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads decisions and follows them up until they are done. An agency sees its own. */
@ApplicationScoped
class DecisionService {

    private final DecisionRepository decisions;
    private final DecisionTable list;
    private final MeetingRepository meetings;
    private final RecordWriter records;
    private final CoordinationEventPublisher events;
    private final MatterChanges matters;
    private final AgencyStructure structure;
    private final OfficeTime office;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            DecisionTable list,
            MeetingRepository meetings,
            RecordWriter records,
            CoordinationEventPublisher events,
            MatterChanges matters,
            AgencyStructure structure,
            OfficeTime office,
            Clock clock) {
        this.decisions = decisions;
        this.list = list;
        this.meetings = meetings;
        this.records = records;
        this.events = events;
        this.matters = matters;
        this.structure = structure;
        this.office = office;
        this.clock = clock;
    }

    /** Returns one page of the visible decisions, earliest due first. */
    @Transactional
    Page<CoordinationDecisionView> page(DecisionFilter filter, int size, Caller caller) {
        MatterViewer viewer = MatterViewer.of(caller, structure);
        LocalDate today = office.today();
        List<CoordinationDecision> rows = decisions.of(list.page(viewer, filter, size + 1));
        return Page.of(
                rows,
                size,
                decision ->
                        Cursor.at(decision.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), decision.id()),
                decision -> decision.view(today));
    }

    /** @throws ProblemException 404 if there is no such decision, or the caller may not see it */
    @Transactional
    CoordinationDecisionView get(UUID id, Caller caller) {
        return list.meetingOfVisible(MatterViewer.of(caller, structure), id)
                .flatMap(meeting -> decisions.findByIdOptional(id))
                .orElseThrow(ProblemException::notFound)
                .view(office.today());
    }

    @Transactional
    CoordinationDecisionView complete(StepTarget target, String remark) {
        return change(target, DecisionState.DONE, EntryType.COORDINATION_DECISION_DONE, remark);
    }

    @Transactional
    CoordinationDecisionView cancel(StepTarget target, String remark) {
        return change(target, DecisionState.CANCELLED, EntryType.COORDINATION_DECISION_CANCELLED, remark);
    }

    /** Opens a decision again that was reported as done. */
    @Transactional
    CoordinationDecisionView reopen(StepTarget target, String remark) {
        return change(target, DecisionState.OPEN, EntryType.COORDINATION_DECISION_REOPENED, remark);
    }

    /** The meeting is locked first, as by all writers of its record, then the decision, then its matter. */
    private CoordinationDecisionView change(StepTarget target, DecisionState next, EntryType type, String remark) {
        MatterViewer officer = MatterViewer.of(target.caller(), structure);
        UUID meetingId = list.meetingOfVisible(officer, target.id()).orElseThrow(ProblemException::notFound);
        CoordinationMeeting meeting = meetings.lock(meetingId);
        CoordinationDecision decision = decisions.lock(target.id()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), decision.version());
        Instant now = clock.instant();
        decision.change(next, officer.account(), remark, now);
        EntryDraft entry = CoordinationEntries.ofDecision(type, decision, remark, officer.actor(), now);
        records.append(meeting, entry);
        if (decision.matterId() != null) {
            matters.record(decision.matterId(), entry);
        }
        events.changed(decision, now);
        decisions.flush();
        return decision.view(office.today());
    }
}
