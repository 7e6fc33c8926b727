package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows cases with their deadlines and histories: three reads for a page, however long it is. */
@ApplicationScoped
class CaseReads {

    private final CaseRepository cases;
    private final CaseList list;
    private final EntryRepository entries;
    private final Deadlines deadlines;

    CaseReads(CaseRepository cases, CaseList list, EntryRepository entries, Deadlines deadlines) {
        this.cases = cases;
        this.list = list;
        this.entries = entries;
        this.deadlines = deadlines;
    }

    CaseView one(UUID id, Sight sight) {
        CaseFile file = cases.seen(id, sight).orElseThrow(ProblemException::notFound);
        return CaseView.of(file, deadlines.of(file.id()), entries.of(file));
    }

    /** @param query asks for one row more than the page holds */
    Page<CaseView> page(CaseQuery query) {
        List<CaseFile> files = list.read(query);
        Map<UUID, DeadlineSheet> sheets =
                deadlines.of(files.stream().map(CaseFile::id).toList());
        Map<UUID, List<CaseEntry>> histories = entries.of(files);
        return Page.of(
                files,
                query.limit() - 1,
                CaseQuery.Place::cursorAt,
                file -> CaseView.of(
                        file,
                        sheets.getOrDefault(file.id(), DeadlineSheet.EMPTY),
                        histories.getOrDefault(file.id(), List.of())));
    }
}
