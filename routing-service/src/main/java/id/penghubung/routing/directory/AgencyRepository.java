package id.penghubung.routing.directory;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stores agencies. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, String> {

    Map<String, AgencyEntity> byCodes(Collection<String> codes) {
        return find("code in ?1", codes).stream().collect(toMap(agency -> agency.code, agency -> agency));
    }

    @Transactional
    AgencyDirectory load() {
        List<Agency> agencies = getEntityManager()
                .createQuery(
                        "select code, name, kind, districtCode, active, answered, substitute from AgencyEntity",
                        Agency.class)
                .getResultList();
        Instant lastChange = getEntityManager()
                .createQuery("select max(recordedAt) from AgencyEntity", Instant.class)
                .getSingleResult();
        return new AgencyDirectory(agencies, lastChange == null ? Instant.EPOCH : lastChange);
    }
}
