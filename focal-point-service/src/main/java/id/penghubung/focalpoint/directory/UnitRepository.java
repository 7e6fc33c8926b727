package id.penghubung.focalpoint.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the units of the agencies. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<AgencyUnit, UUID> {

    List<UnitView> of(String agencyCode) {
        return list("agencyCode = ?1 order by id", agencyCode).stream()
                .map(AgencyUnit::view)
                .toList();
    }

    /** Returns the units of these agencies by agency, in one query. */
    Map<String, List<UnitView>> of(Collection<String> agencyCodes) {
        return list("agencyCode in ?1 order by id", agencyCodes).stream()
                .collect(Collectors.groupingBy(
                        AgencyUnit::agencyCode, Collectors.mapping(AgencyUnit::view, Collectors.toList())));
    }

    Optional<AgencyUnit> of(String agencyCode, UUID id) {
        return find("agencyCode = ?1 and id = ?2", agencyCode, id).firstResultOptional();
    }

    boolean hasSubunits(UUID id) {
        return find("parentId", id).firstResultOptional().isPresent();
    }
}
