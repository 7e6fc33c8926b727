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
        // With a list of parameters, Hibernate would translate another query at each call.
        return getEntityManager()
                .createNamedQuery(SealedEntry.OF_CASES, SealedEntry.class)
                .setParameter("cases", caseIds.toArray(UUID[]::new))
                .getResultList();
    }

    List<SealedEntry> writtenAfter(UUID caseId, long caseVersion) {
        return list("key.caseId = ?1 and caseVersion > ?2 order by key.seq", caseId, caseVersion);
    }
}
