package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Visibility scope: the requests to superiors that a caller decides. A head has those of their agency. The secretary has those about
 * answers of heads, and those that a head has not decided in time.
 *
 * @param agencyCode the agency of a head; null for the secretary
 * @param now the time that decides whether a head is late
 */
public record SuperiorScope(@Nullable String agencyCode, Instant now) {

    /** @throws ProblemException 403 if the account of a head belongs to no agency */
    public static SuperiorScope of(Caller caller, Instant now) {
        return caller.hasAnyRole(Roles.SECRETARY)
                ? new SuperiorScope(null, now)
                : new SuperiorScope(CaseVisibility.requireAgencyOf(caller), now);
    }

    /** Returns the role that decides, as in the token. */
    public String role() {
        return agencyCode == null ? Roles.SECRETARY : Roles.AGENCY_HEAD;
    }

    /** Returns whether a request is within the scope, also a decided one. */
    public boolean includes(SuperiorReview review) {
        return agencyCode == null
                ? review.level() == SuperiorLevel.SECRETARY || review.dueAt().isBefore(now)
                : review.level() == SuperiorLevel.AGENCY_HEAD && agencyCode.equals(review.agencyCode());
    }
}
