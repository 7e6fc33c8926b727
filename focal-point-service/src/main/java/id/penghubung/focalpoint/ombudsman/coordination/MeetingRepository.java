package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Stores coordination meetings. */
@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<CoordinationMeeting, UUID> {

    /** Reads meetings in the order of the list. */
    List<CoordinationMeeting> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by startsAt desc, id desc", ids);
    }

    /** @throws ProblemException 404 if there is no such meeting */
    CoordinationMeeting get(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Locks a meeting, so that two changes do not create the same next entry of its audit record.
     *
     * @throws ProblemException 404 if there is no such meeting
     */
    CoordinationMeeting lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }
}
