package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Stores the settings of the agencies, one row for each agency. */
@ApplicationScoped
class AgencySettingsRepository implements PanacheRepositoryBase<AgencySettings, String> {

    List<AgencySettings> of(Collection<String> agencyCodes) {
        return list("agencyCode in ?1", agencyCodes);
    }

    AgencySettings get(String agencyCode) {
        return findByIdOptional(agencyCode).orElseThrow(ProblemException::notFound);
    }

    List<String> agencyCodes() {
        return find("select agencyCode from AgencySettings")
                .project(String.class)
                .list();
    }
}
