package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.audit.RecordVerification;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads cases with their deadlines and histories. A page needs three queries, whatever its length. */
@ApplicationScoped
class CaseReadService {

    private final CaseRepository cases;
    private final CaseListRepository list;
    private final AuditRecordService auditRecords;
    private final DeadlineService deadlines;
    private final CaseAttachmentReader attachments;

    CaseReadService(
            CaseRepository cases,
            CaseListRepository list,
            AuditRecordService auditRecords,
            DeadlineService deadlines,
            CaseAttachmentReader attachments) {
        this.cases = cases;
        this.list = list;
        this.auditRecords = auditRecords;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    CaseView get(UUID id, CaseVisibility visibility) {
        AgencyCase agencyCase = cases.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
        return view(agencyCase, visibility);
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
                .map(agencyCase -> view(agencyCase, viewer.visibility()));
    }

    private CaseView view(AgencyCase agencyCase, CaseVisibility visibility) {
        return CaseView.of(
                agencyCase,
                visibility,
                deadlines.storedOf(agencyCase.id()),
                entriesOf(agencyCase, auditRecords.storedOf(agencyCase.id())),
                attachments.of(agencyCase));
    }

    private Optional<AgencyCase> earliestDue(CaseListQuery.Viewer viewer, WorklistTab tab) {
        return list.read(new CaseListQuery(viewer, tab, CaseListQuery.Filter.NONE, null, 1)).stream()
                .filter(AgencyCase::hasPendingDeadline)
                .findFirst();
    }

    /** @param query its limit is the page size plus one */
    Page<CaseView> page(CaseListQuery query) {
        List<AgencyCase> agencyCases = query.filter().text() == null ? list.read(query) : list.search(query);
        List<UUID> ids = agencyCases.stream().map(AgencyCase::id).toList();
        Map<UUID, SubjectDeadlines> deadlinesByCase = deadlines.storedOf(ids);
        Map<UUID, List<EntryView>> entriesByCase = auditRecords.storedOf(ids);
        Map<UUID, List<AttachmentView>> attachmentsByCase = attachments.of(agencyCases);
        return Page.of(
                agencyCases,
                query.limit() - 1,
                CaseListQuery.Position::cursorAt,
                agencyCase -> CaseView.of(
                        agencyCase,
                        query.viewer().visibility(),
                        deadlinesByCase.getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY),
                        entriesOf(agencyCase, entriesByCase.getOrDefault(agencyCase.id(), List.of())),
                        attachmentsByCase.getOrDefault(agencyCase.id(), List.of())));
    }

    /** Leaves out entries that were written between the statements that read the case and its record. */
    private static List<EntryView> entriesOf(AgencyCase agencyCase, List<EntryView> stored) {
        int length = agencyCase.recordHead().length();
        return stored.stream().takeWhile(entry -> entry.seq() <= length).toList();
    }
}
