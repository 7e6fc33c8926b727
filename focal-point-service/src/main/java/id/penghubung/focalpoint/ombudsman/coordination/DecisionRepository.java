package id.penghubung.focalpoint.ombudsman.coordination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores decisions. {@link DecisionTable} finds those that a viewer may see. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<CoordinationDecision, UUID> {

    /** Reads decisions in the order of the list. */
    List<CoordinationDecision> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by dueOn, id", ids);
    }

    /** Returns the agencies with a decision about this matter that is not done. */
    Set<String> agenciesWithOpen(UUID matterId) {
        return find(
                        "select distinct agencyCode from CoordinationDecision where matterId = ?1 and state = ?2",
                        matterId,
                        DecisionState.OPEN)
                .project(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    Optional<CoordinationDecision> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
