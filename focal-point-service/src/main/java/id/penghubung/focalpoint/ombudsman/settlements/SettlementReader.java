package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads settlement meetings with their minutes. All methods throw a {@link ProblemException} (404) for what is not visible. */
@ApplicationScoped
class SettlementReader {

    private final SettlementRepository meetings;
    private final MatterDirectory matters;
    private final AttachmentService attachments;
    private final AuditRecordService auditRecords;
    private final AgencyStructure structure;

    SettlementReader(
            SettlementRepository meetings,
            MatterDirectory matters,
            AttachmentService attachments,
            AuditRecordService auditRecords,
            AgencyStructure structure) {
        this.meetings = meetings;
        this.matters = matters;
        this.attachments = attachments;
        this.auditRecords = auditRecords;
        this.structure = structure;
    }

    MatterViewer viewer(Caller caller) {
        return MatterViewer.of(caller, structure);
    }

    @Transactional
    SettlementView get(UUID id, Caller caller) {
        return view(requireVisible(id, caller), viewer(caller));
    }

    @Transactional
    SettlementMeeting requireVisible(UUID id, Caller caller) {
        SettlementMeeting meeting =
                meetings.findVisible(id, viewer(caller).agencyCode()).orElseThrow(ProblemException::notFound);
        matters.requireVisible(meeting.matterId(), caller);
        return meeting;
    }

    @Transactional
    AttachedContent open(UUID id, UUID fileId, Caller caller) {
        return attachments.open(requireVisible(id, caller).id(), fileId).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns one page of the meetings of a matter, in the order of their registration.
     *
     * @param last the last meeting of the page before; null for the first page
     */
    @Transactional
    Page<SettlementView> page(UUID matterId, @Nullable UUID last, int size, Caller caller) {
        matters.requireVisible(matterId, caller);
        MatterViewer viewer = viewer(caller);
        List<SettlementMeeting> rows = meetings.after(matterId, last, viewer.agencyCode(), size + 1);
        Map<UUID, List<AttachmentView>> attachmentsById =
                attachments.of(rows.stream().map(SettlementMeeting::id).toList());
        return Page.of(
                rows,
                size,
                meeting -> Cursor.at(meeting.id()),
                meeting -> SettlementView.of(
                        meeting, attachmentsById.getOrDefault(meeting.id(), List.of()), null, viewer));
    }

    SettlementView view(SettlementMeeting meeting, MatterViewer viewer) {
        return SettlementView.of(
                meeting,
                attachments.of(List.of(meeting.id())).getOrDefault(meeting.id(), List.of()),
                auditRecords.of(meeting.id()),
                viewer);
    }
}
