package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Determines the webhooks that a caller may see, and records that the owner of webhooks still has the role for them. */
@ApplicationScoped
class WebhookAccess {

    /** The time between two records of one owner, so that most calls write nothing. */
    private static final Duration RECORDED_EVERY = Duration.ofDays(1);

    private final WebhookOwnerTable owners;
    private final Clock clock;

    WebhookAccess(WebhookOwnerTable owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Returns the webhooks that are visible. Webhooks that were switched off in the absence of the caller are on again
     * before.
     */
    WebhookVisibility of(Caller caller) {
        List<WebhookOwnerRole> roles = WebhookOwnerRole.of(caller);
        if (!roles.isEmpty()) {
            Instant now = clock.instant();
            owners.recordSeen(caller.account(), roles, now, now.minus(RECORDED_EVERY));
        }
        return WebhookVisibility.of(caller);
    }
}
