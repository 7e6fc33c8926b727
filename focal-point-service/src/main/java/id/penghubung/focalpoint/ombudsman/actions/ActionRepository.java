package id.penghubung.focalpoint.ombudsman.actions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores actions. {@link ActionListTable} finds those that a viewer may see. */
@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<Action, UUID> {

    /** Reads actions in the order of the list. */
    List<Action> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    /** Locks an action for a step. A second step on the same action waits, and then reads the changed action. */
    Optional<Action> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks the actions of a matter that are not decided, in the order of their ids. */
    List<Action> lockOpen(UUID matterId) {
        return find("matterId = ?1 and state in ?2 order by id", matterId, ActionState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the agencies with an action that is not decided. */
    Set<String> agenciesWithOpen(UUID matterId) {
        return find(
                        "select distinct agencyCode from Action where matterId = ?1 and state in ?2",
                        matterId,
                        ActionState.OPEN)
                .project(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    List<Action> lockSkippingLocked(Collection<UUID> ids) {
        return locked(Action.LOCK_SKIPPING_LOCKED, ids);
    }

    /** Locks actions; waits for those that another transaction has locked. */
    List<Action> lockAll(Collection<UUID> ids) {
        return locked(Action.LOCK, ids);
    }

    private List<Action> locked(String query, Collection<UUID> ids) {
        return getEntityManager()
                .createNamedQuery(query, Action.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
