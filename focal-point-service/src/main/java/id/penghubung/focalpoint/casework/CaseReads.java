package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.record.CaseRecords;
import id.penghubung.focalpoint.record.EntryView;
import id.penghubung.focalpoint.record.RecordVerification;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows cases with their deadlines and histories: three reads for a page, however long it is. */
@ApplicationScoped
class CaseReads {

    private final CaseRepository cases;
    private final CaseList list;
    private final CaseRecords records;
    private final Deadlines deadlines;
    private final CaseAttachmentReads attachments;

    CaseReads(
            CaseRepository cases,
            CaseList list,
            CaseRecords records,
            Deadlines deadlines,
            CaseAttachmentReads attachments) {
        this.cases = cases;
        this.list = list;
        this.records = records;
        this.deadlines = deadlines;
        this.attachments = attachments;
    }

    CaseView one(UUID id, Sight sight) {
        CaseFile file = cases.seen(id, sight).orElseThrow(ProblemException::notFound);
        return view(file);
    }

    RecordVerification verification(UUID id, Sight sight) {
        CaseFile file = cases.seen(id, sight).orElseThrow(ProblemException::notFound);
        return records.verify(file.id());
    }

    Map<Tab, Integer> tabs(CaseQuery.Viewer viewer) {
        return list.count(viewer);
    }

    /** What an officer should take up next. */
    Optional<CaseView> next(CaseQuery.Viewer viewer) {
        return soonest(viewer, Tab.MINE)
                .or(() -> soonest(viewer, Tab.UNASSIGNED))
                .map(this::view);
    }

    private CaseView view(CaseFile file) {
        return CaseView.of(file, deadlines.of(file.id()), records.of(file.id()), attachments.of(file));
    }

    private Optional<CaseFile> soonest(CaseQuery.Viewer viewer, Tab tab) {
        return list.read(new CaseQuery(viewer, tab, CaseQuery.Filter.NONE, null, 1)).stream()
                .filter(CaseFile::isOwed)
                .findFirst();
    }

    /** @param query asks for one row more than the page holds */
    Page<CaseView> page(CaseQuery query) {
        List<CaseFile> files = query.filter().text() == null ? list.read(query) : list.search(query);
        List<UUID> ids = files.stream().map(CaseFile::id).toList();
        Map<UUID, DeadlineSheet> sheets = deadlines.of(ids);
        Map<UUID, List<EntryView>> histories = records.of(ids);
        Map<UUID, List<AttachmentView>> attached = attachments.of(files);
        return Page.of(
                files,
                query.limit() - 1,
                CaseQuery.Place::cursorAt,
                file -> CaseView.of(
                        file,
                        sheets.getOrDefault(file.id(), DeadlineSheet.EMPTY),
                        histories.getOrDefault(file.id(), List.of()),
                        attached.getOrDefault(file.id(), List.of())));
    }
}
