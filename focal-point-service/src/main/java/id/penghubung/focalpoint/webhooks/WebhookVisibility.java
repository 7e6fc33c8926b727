package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that a caller may see. It is part of the query, so other webhooks are answered like missing ones. All are
 * visible if there is neither an agency nor an owner.
 *
 * @param agencyCode the agency whose webhooks are visible, or null
 * @param owner the person whose webhooks are visible, or null
 */
record WebhookVisibility(
        @Nullable String agencyCode, @Nullable WebhookOwner owner) {

    /**
     * Returns all webhooks for the administrator, those of the own agency for a head, and the own ones for a liaison, a
     * coordinator and the regional secretary. For a head who also is one of the latter two, those of the agency.
     */
    static WebhookVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return new WebhookVisibility(null, null);
        }
        if (caller.hasAnyRole(Roles.AGENCY_HEAD) && !caller.hasAnyRole(Roles.OMBUDSMAN)) {
            return new WebhookVisibility(caller.agency().orElseThrow(ProblemException::notFound), null);
        }
        return WebhookOwnerRole.of(caller).stream()
                .findFirst()
                .map(role -> new WebhookVisibility(null, new WebhookOwner(caller.account(), role)))
                .orElseThrow(ProblemException::notFound);
    }
}
