package id.penghubung.routing.directory;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores agencies. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, String> {

    Map<String, AgencyEntity> byCodes(Collection<String> codes) {
        return find("code in ?1", codes).stream().collect(toMap(agency -> agency.code, agency -> agency));
    }

    @Transactional
    AgencyDirectory load() {
        List<Agency> agencies = getEntityManager()
                .createQuery("""
                        select code, name, kind, districtCode, active, answered, substitute, substituteVersion, eventVersion
                        from AgencyEntity
                        """, StoredAgency.class)
                .getResultStream()
                .map(StoredAgency::agency)
                .toList();
        Instant lastChange = getEntityManager()
                .createQuery("select max(recordedAt) from AgencyEntity", Instant.class)
                .getSingleResult();
        return new AgencyDirectory(agencies, lastChange == null ? Instant.EPOCH : lastChange);
    }

    /** An agency as it is stored. During a restart one by one, its substitute may be out of date. */
    record StoredAgency(
            String code,
            String name,
            String kind,
            @Nullable String districtCode,
            boolean active,
            boolean answered,
            @Nullable Substitute substitute,
            long substituteVersion,
            long eventVersion) {

        Agency agency() {
            Substitute current = substituteVersion == eventVersion ? substitute : null;
            return new Agency(code, name, kind, districtCode, active, answered, current);
        }
    }
}
