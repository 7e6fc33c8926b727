package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.RecordVerification;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads cases with their deadlines and histories. A page needs one query, whatever its length, and another for attachments. */
@ApplicationScoped
class CaseReadService {

    private final CaseRepository cases;
    private final ShownCaseTable shownCases;
    private final CaseListTable list;
    private final AuditRecordService auditRecords;
    private final CaseAttachmentReader attachments;

    CaseReadService(
            CaseRepository cases,
            ShownCaseTable shownCases,
            CaseListTable list,
            AuditRecordService auditRecords,
            CaseAttachmentReader attachments) {
        this.cases = cases;
        this.shownCases = shownCases;
        this.list = list;
        this.auditRecords = auditRecords;
        this.attachments = attachments;
    }

    CaseView get(UUID id, CaseVisibility visibility) {
        return shownCases
                .find(id, visibility)
                .map(found -> view(found, visibility))
                .orElseThrow(ProblemException::notFound);
    }

    RecordVerification verification(UUID id, CaseVisibility visibility) {
        AgencyCase agencyCase = cases.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
        return auditRecords.verify(agencyCase.id());
    }

    Map<WorklistTab, Integer> tabs(CaseListQuery.Viewer viewer) {
        return list.count(viewer);
    }

    /** Returns the case that the officer should take up next. */
    Optional<CaseView> next(CaseListQuery.Viewer viewer) {
        return earliestDue(viewer, WorklistTab.MINE)
                .or(() -> earliestDue(viewer, WorklistTab.UNASSIGNED))
                .map(found -> view(found, viewer.visibility()));
    }

    private CaseView view(CaseWithHistory found, CaseVisibility visibility) {
        return view(found, visibility, attachments.of(found.shown()));
    }

    private static CaseView view(CaseWithHistory found, CaseVisibility visibility, List<AttachmentView> attachments) {
        return CaseView.of(found.shown(), visibility, found.deadlines(), found.entries(), attachments);
    }

    private Optional<CaseWithHistory> earliestDue(CaseListQuery.Viewer viewer, WorklistTab tab) {
        return list.read(new CaseListQuery(viewer, tab, CaseListQuery.Filter.NONE, null, 1)).stream()
                .filter(found -> found.shown().hasPendingDeadline())
                .findFirst();
    }

    /** @param query its limit is the page size plus one */
    Page<CaseView> page(CaseListQuery query) {
        List<CaseWithHistory> page = query.filter().text() == null ? list.read(query) : list.search(query);
        Map<UUID, List<AttachmentView>> attachmentsByCase =
                attachments.of(page.stream().map(CaseWithHistory::shown).toList());
        return Page.of(
                page,
                query.limit() - 1,
                CaseListQuery.Position::cursorAt,
                found -> view(
                        found,
                        query.viewer().visibility(),
                        attachmentsByCase.getOrDefault(found.shown().id(), List.of())));
    }
}
