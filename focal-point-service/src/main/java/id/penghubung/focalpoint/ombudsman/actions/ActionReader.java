package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads actions with their deadlines, evidence and audit records. A page needs five queries, whatever its length. */
@ApplicationScoped
class ActionReader {

    private final ActionRepository actions;
    private final ActionListTable list;
    private final ActionDeadlines deadlines;
    private final AttachmentService attachments;
    private final AuditRecordService auditRecords;
    private final AgencyStructure structure;
    private final Clock clock;

    ActionReader(
            ActionRepository actions,
            ActionListTable list,
            ActionDeadlines deadlines,
            AttachmentService attachments,
            AuditRecordService auditRecords,
            AgencyStructure structure,
            Clock clock) {
        this.actions = actions;
        this.list = list;
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
        Map<UUID, ActionView> views = views(rows, reader);
        return Page.of(
                rows, size, action -> Cursor.at(action.id()), action -> Objects.requireNonNull(views.get(action.id())));
    }

    Action requireVisible(UUID id, MatterViewer reader) {
        return list.matterOfVisible(reader, id)
                .flatMap(matter -> actions.findByIdOptional(id))
                .orElseThrow(ProblemException::notFound);
    }

    ActionView view(Action action, MatterViewer reader) {
        return views(List.of(action), reader).values().iterator().next();
    }

    private Map<UUID, ActionView> views(List<Action> rows, MatterViewer reader) {
        List<UUID> ids = rows.stream().map(Action::id).toList();
        Map<UUID, DeadlineView> deadlinesById = deadlines.current(ids);
        var attachmentsById = attachments.of(ids);
        var entriesById = auditRecords.of(ids);
        Instant now = clock.instant();
        return rows.stream()
                .map(action -> ActionView.of(
                        action,
                        deadlinesById.get(action.id()),
                        now,
                        attachmentsById.getOrDefault(action.id(), List.of()),
                        entriesById.getOrDefault(action.id(), List.of()),
                        reader))
                .collect(Collectors.toMap(ActionView::id, Function.identity()));
    }
}
