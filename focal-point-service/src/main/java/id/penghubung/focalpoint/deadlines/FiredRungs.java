package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rungs that were reached. */
@ApplicationScoped
class FiredRungs implements PanacheRepositoryBase<FiredRung, FiredRung.Key> {

    /** Fails the transaction where one of them was fired before. */
    void claim(Collection<RungFired> rungs, Instant now) {
        rungs.forEach(fired -> persist(new FiredRung(fired.deadlineId(), fired.rung(), fired.at(), now)));
    }

    void claimBreaches(Collection<Breach> breaches, Instant now) {
        breaches.forEach(breach -> persist(new FiredRung(breach.deadlineId(), Rung.BREACH, breach.breachedAt(), now)));
    }

    List<FiredRung> of(UUID deadlineId) {
        return list("deadlineId = ?1 order by firedAt, dueAt", deadlineId);
    }
}
