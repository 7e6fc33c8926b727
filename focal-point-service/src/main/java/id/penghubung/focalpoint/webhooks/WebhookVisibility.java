package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that a caller may see. It is part of the query, so other webhooks are answered like missing ones. All are
 * visible if there is neither an agency nor a liaison.
 *
 * @param agencyCode the agency whose webhooks are visible, or null
 * @param liaison the sign-in name of the liaison whose webhooks are visible, or null
 */
record WebhookVisibility(
        @Nullable String agencyCode, @Nullable String liaison) {

    /** Returns all webhooks for the administrator, those of the own agency for a head, and the own ones for a liaison. */
    static WebhookVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return new WebhookVisibility(null, null);
        }
        if (caller.hasAnyRole(Roles.OMBUDSMAN)) {
            return new WebhookVisibility(null, caller.account());
        }
        return new WebhookVisibility(caller.agency().orElseThrow(ProblemException::notFound), null);
    }
}
