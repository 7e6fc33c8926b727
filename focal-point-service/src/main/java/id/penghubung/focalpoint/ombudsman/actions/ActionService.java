package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.attachments.ReceivedFile;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders actions, and takes their steps: the agency plans, reports and submits, the liaison decides, extends and withdraws.
 * Only the submission by the head meets the time limit.
 */
@ApplicationScoped
class ActionService {

    private final ActionRepository actions;
    private final ActionListTable list;
    private final ReportRepository reports;
    private final MatterDirectory matters;
    private final MatterChanges changes;
    private final ActionValidator validator;
    private final ActionDeadlines deadlines;
    private final ActionRecordWriter records;
    private final ActionEventPublisher events;
    private final ActionReader reader;
    private final AttachmentService attachments;
    private final AgencyStructure structure;
    private final IdGenerator ids;
    private final Clock clock;

    ActionService(
            ActionRepository actions,
            ActionListTable list,
            ReportRepository reports,
            MatterDirectory matters,
            MatterChanges changes,
            ActionValidator validator,
            ActionDeadlines deadlines,
            ActionRecordWriter records,
            ActionEventPublisher events,
            ActionReader reader,
            AttachmentService attachments,
            AgencyStructure structure,
            IdGenerator ids,
            Clock clock) {
        this.actions = actions;
        this.list = list;
        this.reports = reports;
        this.matters = matters;
        this.changes = changes;
        this.validator = validator;
        this.deadlines = deadlines;
        this.records = records;
        this.events = events;
        this.reader = reader;
        this.attachments = attachments;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The action and the version to which a step applies.
     *
     * @param ifMatch the header {@code If-Match} as received
     */
    record Target(UUID actionId, @Nullable String ifMatch, Caller caller) {}

    /**
     * Orders an action. Its time limit runs from the receipt by the reported party.
     *
     * @throws ProblemException 400 for an invalid field; 404 for an unknown matter; 409 if the matter is closed
     */
    @Transactional
    ActionView order(UUID matterId, ActionOrder request, Caller caller) {
        MatterSummary matter = matters.lock(matterId, caller).orElseThrow(ProblemException::notFound);
        matters.requireOpen(matter, "product");
        MatterViewer viewer = MatterViewer.of(caller, structure);
        Report report = request.findingId() == null ? null : reportOf(matterId, request.findingId());
        ActionOrder order = report == null ? request : request.withDefaultsOf(report);
        validator.requireValid(order, matter, viewer.role().equals(Roles.OMBUDSMAN));
        Action action = new Action(ids.next(), matterId, report == null ? null : report.id(), order, clock.instant());
        records.open(action, ActionEntries.ordered(action, viewer.actor()));
        deadlines.start(action);
        actions.flush();
        events.ordered(action, deadlines.current(action).dueDate());
        return reader.view(action, viewer);
    }

    private Report reportOf(UUID matterId, UUID findingId) {
        return reports.ofFinding(matterId, findingId)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "findingId", "bukan temuan pada laporan ini", "is not a finding of this matter")));
    }

    /** Notes how the agency will carry out the action. A later plan replaces it; all stay in the audit record. */
    @Transactional
    ActionView plan(Target target, String text) {
        return byAgency(target, (action, officer, now) -> {
            action.plan(text);
            return List.of(new EntryDraft(now, EntryType.ACTION_PLANNED, officer.actor(), text));
        });
    }

    @Transactional
    ActionView progress(Target target, String text) {
        return byAgency(target, (action, officer, now) -> {
            action.progress();
            return List.of(new EntryDraft(now, EntryType.ACTION_PROGRESS, officer.actor(), text));
        });
    }

    /** Rejects an upload early, before its bytes are stored. */
    @Transactional
    void checkBeforeUpload(UUID id, Caller caller) {
        reader.requireVisible(id, MatterViewer.ofAgency(caller, structure))
                .state()
                .requireWithAgency();
    }

    /** Attaches evidence. The audit record contains its hash, so that an exchanged file is detected. */
    @Transactional
    ActionView attach(Target target, ReceivedFile file) {
        return byAgency(target, (action, officer, now) -> {
            AttachmentView attached = attachments.attach(action.id(), action.countAttachment(), file, false, now);
            return List.of(AttachmentEntries.attached(attached, officer.actor()));
        });
    }

    @Transactional
    AttachedContent open(UUID id, UUID fileId, Caller caller) {
        Action action = reader.requireVisible(id, MatterViewer.of(caller, structure));
        return attachments.open(action.id(), fileId).orElseThrow(ProblemException::notFound);
    }

    /** Submits the action as carried out. The time limit is met now. */
    @Transactional
    ActionView submit(Target target, String text) {
        return byAgency(target, (action, officer, now) -> {
            action.submit(text, now);
            return withBreaches(
                    deadlines.meet(action, now),
                    new EntryDraft(now, EntryType.ACTION_SUBMITTED, officer.actor(), text));
        });
    }

    /**
     * Decides about what was submitted. After a return, the time limit runs again: to the same day, or to another one that the
     * liaison sets.
     */
    @Transactional
    ActionView decide(Target target, ActionDecision decision) {
        return step(target, "outcome", viewer(target), (action, liaison, now) -> {
            action.state().requireTransition(decision.outcome().state());
            validator.requireValid(decision, deadlines.current(action).dueDate(), action);
            action.decide(decision, now);
            events.decided(action, now);
            EntryDraft entry = ActionEntries.decided(decision, liaison.actor(), now);
            if (action.state() != ActionState.RETURNED) {
                return List.of(entry);
            }
            if (decision.dueOn() != null) {
                action.setDue(decision.dueOn(), basis("returned", action, now, decision.reason()));
            }
            return withBreaches(deadlines.restart(action, now), entry);
        });
    }

    /** Extends the time limit. The explanation of the deadline states from which day and why. */
    @Transactional
    ActionView extend(Target target, ActionExtension extension) {
        return step(target, "dueOn", viewer(target), (action, liaison, now) -> {
            action.state().requireWithAgency();
            DeadlineView before = deadlines.current(action);
            validator.requireValid(extension, before.dueDate());
            action.setDue(
                    extension.dueOn(), basis("extended from " + before.dueDate(), action, now, extension.reason()));
            return withBreaches(
                    deadlines.restart(action, now), ActionEntries.extended(before, extension, liaison.actor(), now));
        });
    }

    /** Withdraws an action, so that it is no longer due. */
    @Transactional
    ActionView withdraw(Target target, String reason) {
        return step(target, "reason", viewer(target), (action, liaison, now) -> {
            action.withdraw(reason, now);
            events.decided(action, now);
            return withBreaches(
                    deadlines.cancel(action, now),
                    new EntryDraft(now, EntryType.ACTION_WITHDRAWN, liaison.actor(), reason));
        });
    }

    /**
     * Passes the matter of an overdue action to resolution and monitoring.
     *
     * @param completeness what the administrative check of completeness found (Peraturan Ombudsman 58/2023 Art. 54)
     */
    @Transactional
    ActionView passToMonitoring(Target target, String completeness) {
        MatterViewer viewer = viewer(target);
        changes.lockOpen(requireVisible(target, viewer), "reason", target.caller());
        return lockedStep(target, viewer, (action, liaison, now) -> {
            if (!deadlines.current(action).isOverdue(now)) {
                throw ProblemException.of(
                        ActionProblem.NOT_OVERDUE,
                        "Batas waktu tindakan ini belum terlampaui.",
                        "The time limit of this action is not over.");
            }
            changes.passToMonitoring(action.matterId(), target.caller(), completeness);
            return List.of(new EntryDraft(now, EntryType.ACTION_MONITORED, liaison.actor(), completeness));
        });
    }

    private interface Step {
        List<EntryDraft> apply(Action action, MatterViewer actor, Instant now);
    }

    private MatterViewer viewer(Target target) {
        return MatterViewer.of(target.caller(), structure);
    }

    private ActionView byAgency(Target target, Step step) {
        return step(target, "text", MatterViewer.ofAgency(target.caller(), structure), step);
    }

    /**
     * Takes a step. The matter is locked first, so that it is neither closed nor hidden from the actor meanwhile.
     *
     * @param field the field that is not possible after the end of the matter
     */
    private ActionView step(Target target, String field, MatterViewer actor, Step step) {
        UUID matterId = requireVisible(target, actor);
        matters.requireOpen(
                matters.lock(matterId, target.caller()).orElseThrow(ProblemException::notFound), field);
        return lockedStep(target, actor, step);
    }

    private UUID requireVisible(Target target, MatterViewer actor) {
        return list.matterOfVisible(actor, target.actionId()).orElseThrow(ProblemException::notFound);
    }

    private ActionView lockedStep(Target target, MatterViewer actor, Step step) {
        Action action = actions.lock(target.actionId()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), action.version());
        records.append(action, step.apply(action, actor, clock.instant()));
        // The reply carries the new version.
        actions.flush();
        return reader.view(action, actor);
    }

    private static String basis(String change, Action action, Instant now, @Nullable String reason) {
        return "%s; %s by the liaison at %s: %s".formatted(action.reference(), change, now, reason);
    }

    private static List<EntryDraft> withBreaches(List<Breach> breaches, EntryDraft entry) {
        return Stream.concat(breaches.stream().map(DeadlineEntries::breached), Stream.of(entry))
                .toList();
    }
}
