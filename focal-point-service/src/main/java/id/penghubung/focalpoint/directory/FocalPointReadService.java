package id.penghubung.focalpoint.directory;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads the officers and heads of an agency. */
@ApplicationScoped
class FocalPointReadService {

    private final FocalPointRepository focalPoints;
    private final AgencyRepository agencies;

    FocalPointReadService(FocalPointRepository focalPoints, AgencyRepository agencies) {
        this.focalPoints = focalPoints;
        this.agencies = agencies;
    }

    /**
     * Returns one page of the people of an agency.
     *
     * @param last the last person of the page before
     * @throws ProblemException 404 when no agency has the code
     */
    Page<FocalPointView> page(String agencyCode, Optional<UUID> last, int size) {
        agencies.get(agencyCode);
        return Page.of(
                focalPoints.after(agencyCode, last.orElse(null), size + 1),
                size,
                person -> Cursor.at(person.id()),
                FocalPoint::view);
    }

    /** @throws ProblemException 404 when the agency has no such person */
    FocalPointView get(String agencyCode, UUID id) {
        return focalPoints
                .of(agencyCode, id)
                .orElseThrow(ProblemException::notFound)
                .view();
    }
}
