package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells other features which agencies and units exist, and to which units an officer belongs. */
@ApplicationScoped
public class AgencyStructure {

    private final AgencyRepository agencies;
    private final UnitRepository units;
    private final FocalPointRepository focalPoints;

    AgencyStructure(AgencyRepository agencies, UnitRepository units, FocalPointRepository focalPoints) {
        this.agencies = agencies;
        this.units = units;
        this.focalPoints = focalPoints;
    }

    /** Returns those of the codes that are agencies, with one query. */
    @Transactional
    public Set<String> existing(Collection<String> agencyCodes) {
        return agencyCodes.isEmpty()
                ? Set.of()
                : agencies.list("code in ?1", agencyCodes).stream()
                        .map(Agency::code)
                        .collect(Collectors.toSet());
    }

    /** Returns the names of those of the codes that are agencies, with one query. */
    @Transactional
    public Map<String, String> names(Collection<String> agencyCodes) {
        return agencyCodes.isEmpty()
                ? Map.of()
                : agencies.list("code in ?1", agencyCodes).stream()
                        .collect(Collectors.toMap(Agency::code, Agency::name));
    }

    @Transactional
    public boolean hasUnit(String agencyCode, UUID unitId) {
        return units.of(agencyCode, unitId).isPresent();
    }

    /** Returns whether a person with this account answers for the agency or heads it, now or in another term. */
    @Transactional
    public boolean hasPerson(String agencyCode, String account) {
        return !focalPoints.ofAccount(agencyCode, account).isEmpty();
    }

    /**
     * Returns the units of all terms of an officer, with all units above them. A term that ended counts as well: the account
     * may keep its role for longer than the term.
     */
    @Transactional
    public Set<UUID> unitsOf(String agencyCode, String account) {
        Set<UUID> own = new HashSet<>();
        for (FocalPoint person : focalPoints.ofAccount(agencyCode, account)) {
            UUID unitId = person.view().unitId();
            if (unitId != null) {
                own.add(unitId);
            }
        }
        return own.isEmpty() ? own : withUnitsAbove(own, units.of(agencyCode));
    }

    private static Set<UUID> withUnitsAbove(Set<UUID> own, List<UnitView> all) {
        Map<UUID, UUID> parents = new HashMap<>();
        for (UnitView unit : all) {
            if (unit.parentId() != null) {
                parents.put(unit.id(), unit.parentId());
            }
        }
        Set<UUID> found = new HashSet<>();
        for (UUID unit : own) {
            // The set also ends the search if units were parents of each other.
            for (@Nullable UUID next = unit; next != null && found.add(next); ) {
                next = parents.get(next);
            }
        }
        return found;
    }
}
