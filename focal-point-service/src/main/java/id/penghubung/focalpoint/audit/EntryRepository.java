package id.penghubung.focalpoint.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of sealed entries. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<SealedEntry, EntryKey> {

    List<SealedEntry> of(UUID caseId) {
        return list("key.caseId = ?1 order by key.seq", caseId);
    }

    List<SealedEntry> writtenAfter(UUID caseId, long caseVersion) {
        return list("key.caseId = ?1 and caseVersion > ?2 order by key.seq", caseId, caseVersion);
    }
}
