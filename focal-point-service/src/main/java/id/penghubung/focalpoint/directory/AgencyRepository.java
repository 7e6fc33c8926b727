package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores agencies, and reads them in the order of their codes. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    private static final String FIRST = "";

    List<Agency> after(@Nullable String code, int limit) {
        return find("code > ?1 order by code", code == null ? FIRST : code)
                .range(0, limit - 1)
                .list();
    }

    List<Agency> ofKindAfter(String kind, @Nullable String code, int limit) {
        return find("kind = ?1 and code > ?2 order by code", kind, code == null ? FIRST : code)
                .range(0, limit - 1)
                .list();
    }

    /**
     * Locks an agency until the transaction ends, so that its units and officers cannot change after they were checked.
     *
     * @throws ProblemException 404 when no agency has the code
     */
    Agency lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 when no agency has the code */
    Agency get(String code) {
        return findByIdOptional(code).orElseThrow(ProblemException::notFound);
    }
}
