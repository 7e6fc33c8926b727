package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes steps with actions, in the transaction of the caller. The matter is locked before the action, so that it is neither
 * closed nor hidden from the actor meanwhile. All steps throw a {@link ProblemException}: 404 if the action is not visible, 409
 * if the matter has ended, 412 or 428 for an outdated or missing version.
 */
@ApplicationScoped
class ActionSteps {

    private final ActionRepository actions;
    private final ActionListTable list;
    private final MatterDirectory matters;
    private final MatterChanges changes;
    private final RecordWriter records;
    private final ActionReader reader;
    private final AgencyStructure structure;
    private final Clock clock;

    ActionSteps(
            ActionRepository actions,
            ActionListTable list,
            MatterDirectory matters,
            MatterChanges changes,
            RecordWriter records,
            ActionReader reader,
            AgencyStructure structure,
            Clock clock) {
        this.actions = actions;
        this.list = list;
        this.matters = matters;
        this.changes = changes;
        this.records = records;
        this.reader = reader;
        this.structure = structure;
        this.clock = clock;
    }

    /** Changes the action, or rejects the step with a {@link ProblemException}. Returns what the audit record says of it. */
    interface Step {
        List<EntryDraft> apply(Action action, MatterViewer actor, Instant now);
    }

    /** @param field the field that is not possible after the end of the matter */
    ActionView take(StepTarget target, String field, Step step) {
        return take(target, field, MatterViewer.of(target.caller(), structure), step);
    }

    /** Takes a step of the agency. */
    ActionView takeByAgency(StepTarget target, String field, Step step) {
        return take(target, field, MatterViewer.ofAgency(target.caller(), structure), step);
    }

    /** Takes a step that the regional secretary may take in place of the heads who may not. */
    ActionView takeByHead(StepTarget target, String field, Step step) {
        return take(target, field, MatterViewer.ofHead(target.caller(), structure), (action, officer, now) -> {
            if (officer.isSecretary() && matters.hasEligibleHead(action.matterId(), action.agencyCode())) {
                throw ActionProblem.forbidden(
                        "Pelaksanaan ini disampaikan oleh pimpinan instansi.",
                        "This action is submitted by the head of the agency.");
            }
            return step.apply(action, officer, now);
        });
    }

    /** Takes a step that also changes the matter. */
    ActionView takeWithMatter(StepTarget target, String field, Step step) {
        MatterViewer actor = MatterViewer.of(target.caller(), structure);
        changes.lockOpen(requireVisible(target, actor), field, target.caller());
        return locked(target, actor, step);
    }

    private ActionView take(StepTarget target, String field, MatterViewer actor, Step step) {
        UUID matterId = requireVisible(target, actor);
        matters.requireOpen(matters.lock(matterId, target.caller()).orElseThrow(ProblemException::notFound), field);
        return locked(target, actor, step);
    }

    private UUID requireVisible(StepTarget target, MatterViewer actor) {
        return list.matterOfVisible(actor, target.id()).orElseThrow(ProblemException::notFound);
    }

    private ActionView locked(StepTarget target, MatterViewer actor, Step step) {
        Action action = actions.lock(target.id()).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), action.version());
        records.append(action, step.apply(action, actor, clock.instant()));
        // The reply carries the new version.
        actions.flush();
        return reader.view(action, actor);
    }

    static List<EntryDraft> withBreaches(List<Breach> breaches, EntryDraft entry) {
        return Stream.concat(breaches.stream().map(DeadlineEntries::breached), Stream.of(entry))
                .toList();
    }
}
