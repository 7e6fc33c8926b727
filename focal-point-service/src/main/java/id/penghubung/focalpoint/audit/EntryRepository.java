package id.penghubung.focalpoint.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Repository of sealed entries. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<SealedEntry, EntryKey> {

    List<SealedEntry> of(UUID caseId) {
        return list("key.caseId = ?1 order by key.seq", caseId);
    }

    List<SealedEntry> of(Collection<UUID> caseIds) {
        return list("key.caseId in ?1 order by key.caseId, key.seq", caseIds);
    }

    List<SealedEntry> writtenAfter(UUID caseId, long caseVersion) {
        return list("key.caseId = ?1 and caseVersion > ?2 order by key.seq", caseId, caseVersion);
    }
}
