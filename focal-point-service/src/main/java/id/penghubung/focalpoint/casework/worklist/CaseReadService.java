package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.audit.RecordVerification;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.CaseView;

/** Shows cases with their deadlines and histories: three reads for a page, however long it is. */
@ApplicationScoped
class CaseReadService {

    private final CaseRepository cases;
    private final CaseListRepository list;
    private final AuditRecordService records;
    private final DeadlineService deadlines;
    private final CaseAttachmentReader attachments;

    CaseReadService(
            CaseRepository cases,
            CaseListRepository list,
            AuditRecordService records,
            DeadlineService deadlines,
            CaseAttachmentReader attachments) {
        this.cases = cases;
        this.list = list;
        this.records = records;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    CaseView one(UUID id, CaseVisibility sight) {
        AgencyCase file = cases.seen(id, sight).orElseThrow(ProblemException::notFound);
        return view(file);
    }

    RecordVerification verification(UUID id, CaseVisibility sight) {
        AgencyCase file = cases.seen(id, sight).orElseThrow(ProblemException::notFound);
        return records.verify(file.id());
    }

    Map<WorklistTab, Integer> tabs(CaseListQuery.Viewer viewer) {
        return list.count(viewer);
    }

    /** What an officer should take up next. */
    Optional<CaseView> next(CaseListQuery.Viewer viewer) {
        return soonest(viewer, WorklistTab.MINE)
                .or(() -> soonest(viewer, WorklistTab.UNASSIGNED))
                .map(this::view);
    }

    private CaseView view(AgencyCase file) {
        return CaseView.of(file, deadlines.of(file.id()), records.of(file.id()), attachments.of(file));
    }

    private Optional<AgencyCase> soonest(CaseListQuery.Viewer viewer, WorklistTab tab) {
        return list.read(new CaseListQuery(viewer, tab, CaseListQuery.Filter.NONE, null, 1)).stream()
                .filter(AgencyCase::isOwed)
                .findFirst();
    }

    /** @param query asks for one row more than the page holds */
    Page<CaseView> page(CaseListQuery query) {
        List<AgencyCase> files = query.filter().text() == null ? list.read(query) : list.search(query);
        List<UUID> ids = files.stream().map(AgencyCase::id).toList();
        Map<UUID, SubjectDeadlines> sheets = deadlines.of(ids);
        Map<UUID, List<EntryView>> histories = records.of(ids);
        Map<UUID, List<AttachmentView>> attached = attachments.of(files);
        return Page.of(
                files,
                query.limit() - 1,
                CaseListQuery.Place::cursorAt,
                file -> CaseView.of(
                        file,
                        sheets.getOrDefault(file.id(), SubjectDeadlines.EMPTY),
                        histories.getOrDefault(file.id(), List.of()),
                        attached.getOrDefault(file.id(), List.of())));
    }
}
