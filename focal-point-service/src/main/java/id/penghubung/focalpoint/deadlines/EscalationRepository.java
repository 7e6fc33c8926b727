package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores the escalation levels that deadlines reached. */
@ApplicationScoped
class EscalationRepository implements PanacheRepositoryBase<EscalationEntry, EscalationEntry.Key> {

    /** Inserts escalations. The transaction fails if one of them is stored already. */
    void insert(Collection<EscalationReached> escalations, Instant now) {
        escalations.forEach(
                reached -> persist(new EscalationEntry(reached.deadlineId(), reached.level(), reached.at(), now)));
    }

    void insertBreaches(Collection<Breach> breaches, Instant now) {
        breaches.forEach(breach ->
                persist(new EscalationEntry(breach.deadlineId(), EscalationLevel.BREACH, breach.breachedAt(), now)));
    }

    /** Deletes the levels of a deadline that runs again; the audit record of its subject keeps them. */
    void forget(UUID deadlineId) {
        delete("deadlineId", deadlineId);
    }

    List<EscalationEntry> of(UUID deadlineId) {
        return list("deadlineId = ?1 order by reachedAt, dueAt, level", deadlineId);
    }
}
