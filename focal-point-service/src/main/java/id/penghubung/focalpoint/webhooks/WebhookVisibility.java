package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which webhooks a caller sees. Goes into the query, so that what he may not see is not there.
 *
 * @param agencyCode the one agency, or null for all of them
 */
record WebhookVisibility(@Nullable String agencyCode) {

    /** The administrator sees all, a head those of his agency. */
    static WebhookVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return new WebhookVisibility(null);
        }
        return new WebhookVisibility(caller.agency().orElseThrow(ProblemException::notFound));
    }
}
