package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads actions with their deadlines and evidence, and a single action also with its draft and its audit record. A page needs
 * four queries, whatever its length.
 */
@ApplicationScoped
class ActionReader {

    private final ActionRepository actions;
    private final ActionListTable list;
    private final MatterDirectory matters;
    private final ActionDeadlines deadlines;
    private final AttachmentService attachments;
    private final AuditRecordService auditRecords;
    private final AgencyStructure structure;
    private final Clock clock;

    ActionReader(
            ActionRepository actions,
            ActionListTable list,
            MatterDirectory matters,
            ActionDeadlines deadlines,
            AttachmentService attachments,
            AuditRecordService auditRecords,
            AgencyStructure structure,
            Clock clock) {
        this.actions = actions;
        this.list = list;
        this.matters = matters;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.auditRecords = auditRecords;
        this.structure = structure;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if the caller may not see the action */
    @Transactional
    ActionView get(UUID id, Caller caller) {
        MatterViewer reader = MatterViewer.of(caller, structure);
        return view(requireVisible(id, reader), reader);
    }

    /** Returns one page of the visible actions, latest ordered first. */
    @Transactional
    Page<ActionView> page(ActionFilter filter, int size, Caller caller) {
        MatterViewer reader = MatterViewer.of(caller, structure);
        List<Action> rows = actions.of(list.page(reader, filter, size + 1));
        List<UUID> ids = rows.stream().map(Action::id).toList();
        Map<UUID, DeadlineView> deadlinesById = deadlines.current(ids);
        Map<UUID, List<AttachmentView>> attachmentsById = attachments.of(ids);
        Instant now = clock.instant();
        return Page.of(
                rows,
                size,
                action -> Cursor.at(action.id()),
                action -> ActionView.inList(
                        action,
                        deadlinesById.get(action.id()),
                        now,
                        attachmentsById.getOrDefault(action.id(), List.of())));
    }

    Action requireVisible(UUID id, MatterViewer reader) {
        return list.matterOfVisible(reader, id)
                .flatMap(matter -> actions.findByIdOptional(id))
                .orElseThrow(ProblemException::notFound);
    }

    ActionView view(Action action, MatterViewer reader) {
        return ActionView.of(
                action,
                deadlines.current(action),
                clock.instant(),
                attachments.of(List.of(action.id())).getOrDefault(action.id(), List.of()),
                auditRecords.of(action.id()),
                reader,
                seesDraft(action, reader));
    }

    /** A draft is for the agency, and for the regional secretary if they submit it. */
    private boolean seesDraft(Action action, MatterViewer reader) {
        boolean submits = reader.isSecretary()
                && (action.product() == Product.RECOMMENDATION
                        || !matters.hasEligibleHead(action.matterId(), action.agencyCode()));
        return !reader.seesAll() || submits;
    }
}
