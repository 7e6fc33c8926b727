package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that a caller may see. It is part of the query, so other webhooks are answered like missing ones.
 *
 * @param agencyCode the agency whose webhooks are visible, or null for all agencies
 */
record WebhookVisibility(@Nullable String agencyCode) {

    /** Returns all agencies for the administrator, and the own agency for a head. */
    static WebhookVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return new WebhookVisibility(null);
        }
        return new WebhookVisibility(caller.agency().orElseThrow(ProblemException::notFound));
    }
}
