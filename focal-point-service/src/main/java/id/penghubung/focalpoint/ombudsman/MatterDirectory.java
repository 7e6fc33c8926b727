package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param closed whether it is closed or stopped, so that nothing is asked of the agencies any more
     */
    record MatterSummary(UUID id, boolean rapidResponse, Set<String> agencies, boolean closed) {}

    /**
     * Returns the matter, if the caller may see it: empty for another agency, for the accused, and for a declared conflict.
     *
     * @throws ProblemException 403 if an officer's account belongs to no agency
     */
    Optional<MatterSummary> find(UUID id, Caller caller);

    /** Returns the matters that link the complaints, by complaint, of those that the caller may see. */
    Map<UUID, List<UUID>> linkedWith(Collection<UUID> complaintIds, Caller caller);

    /** Returns whether a matter that links the complaint is hidden from the caller, who is accused or has a conflict in it. */
    boolean hidesComplaint(UUID complaintId, Caller caller);

    /**
     * Does the same as {@link #find}, and keeps the matter from changing until the transaction ends: a conflict that is declared or an end
     * that is entered meanwhile comes after the caller's step. Locked before the parts of the matter.
     */
    Optional<MatterSummary> lock(UUID id, Caller caller);

    /**
     * Requires that the matter has not ended.
     *
     * @param field the field that is not possible after the end; empty for the whole body
     * @throws ProblemException 409 if it is closed or stopped
     */
    void requireOpen(MatterSummary matter, String field);

    /** Returns whether the matter is a rapid response, for steps whose caller is known to see it. */
    boolean isRapidResponse(UUID id);

    /**
     * Returns whether a head of the agency may handle the matter today. If not, because all are accused or have a conflict,
     * the regional secretary decides in their place.
     */
    boolean hasEligibleHead(UUID id, String agencyCode);

    /**
     * Does the same as {@link #lock}.
     *
     * @throws ProblemException 404 if there is no such matter, or the caller may not see it
     */
    default void requireLocked(UUID id, Caller caller) {
        if (lock(id, caller).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException 404 if there is no such matter, or the caller may not see it */
    default void requireVisible(UUID id, Caller caller) {
        if (find(id, caller).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
