package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which webhooks a caller sees. Goes into the query, so that what he may not see is not there.
 *
 * @param agencyCode the one agency, or null for all of them
 */
record WebhookSight(@Nullable String agencyCode) {

    /** The administrator sees all, a head those of his agency. */
    static WebhookSight of(Caller caller) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return new WebhookSight(null);
        }
        return new WebhookSight(caller.agency().orElseThrow(ProblemException::notFound));
    }
}
