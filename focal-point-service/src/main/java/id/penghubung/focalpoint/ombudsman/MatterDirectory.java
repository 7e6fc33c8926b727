package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds matters for the parts of this feature that belong to one, such as letters. */
public interface MatterDirectory {

    /**
     * Data of a matter for the other parts of this feature.
     *
     * @param rapidResponse whether it is a rapid response, which has shorter time limits
     * @param agencies the codes of the agencies concerned
     */
    record MatterSummary(UUID id, boolean rapidResponse, Set<String> agencies) {}

    /**
     * Returns the matter, if the caller may see it: empty for another agency, for the accused, and for a declared conflict.
     *
     * @throws ProblemException 403 if an officer's account belongs to no agency
     */
    Optional<MatterSummary> find(UUID id, Caller caller);

    /** @throws ProblemException 404 if there is no such matter, or the caller may not see it */
    default void requireVisible(UUID id, Caller caller) {
        if (find(id, caller).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
