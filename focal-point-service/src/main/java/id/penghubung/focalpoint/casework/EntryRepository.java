package id.penghubung.focalpoint.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The histories of cases as they are stored. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<CaseEntry, UUID> {

    /** The history of one case; an untouched one has none and costs nothing. */
    List<CaseEntry> of(CaseFile file) {
        return file.untouched() ? List.of() : list("caseId = ?1 order by at, id", file.id());
    }

    Map<UUID, List<CaseEntry>> of(Collection<CaseFile> files) {
        List<UUID> touched = files.stream()
                .filter(file -> !file.untouched())
                .map(CaseFile::id)
                .toList();
        return touched.isEmpty()
                ? Map.of()
                : list("caseId in ?1 order by at, id", touched).stream()
                        .collect(Collectors.groupingBy(CaseEntry::caseId));
    }
}
