package id.penghubung.focalpoint.directory;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stores the settings of the agencies, one row for each agency. */
@ApplicationScoped
class AgencySettingsRepository implements PanacheRepositoryBase<AgencySettings, String> {

    private final Jdbc jdbc;

    AgencySettingsRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencySettings> of(Collection<String> agencyCodes) {
        return list("agencyCode in ?1", agencyCodes);
    }

    AgencySettings get(String agencyCode) {
        return findByIdOptional(agencyCode).orElseThrow(ProblemException::notFound);
    }

    /** Returns whether answers need approval, as stored; read for each answer, so without the entity. */
    Optional<Boolean> answerApproval(String agencyCode) {
        return jdbc.first(
                "select answer_approval from agency_settings where agency_code = ?",
                row -> row.getBoolean(1),
                agencyCode);
    }

    List<String> agencyCodes() {
        return find("select agencyCode from AgencySettings")
                .project(String.class)
                .list();
    }
}
