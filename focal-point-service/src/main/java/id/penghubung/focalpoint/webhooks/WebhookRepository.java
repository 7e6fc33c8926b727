package id.penghubung.focalpoint.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** Returns the active webhooks for any of these agencies. */
    List<Webhook> activeOf(Collection<String> agencyCodes) {
        return list("state = ?1 and (agencyCode is null or agencyCode in ?2)", Webhook.State.ACTIVE, agencyCodes);
    }

    Optional<Webhook> findVisible(UUID id, WebhookVisibility visibility) {
        return visibility.agencyCode() == null
                ? findByIdOptional(id)
                : find("id = ?1 and agencyCode = ?2", id, visibility.agencyCode())
                        .firstResultOptional();
    }

    List<Webhook> findVisibleAfter(@Nullable UUID last, WebhookVisibility visibility, int limit) {
        UUID after = last == null ? FIRST : last;
        return (visibility.agencyCode() == null
                        ? find("id > ?1 order by id", after)
                        : find("agencyCode = ?1 and id > ?2 order by id", visibility.agencyCode(), after))
                .range(0, limit - 1)
                .list();
    }

    /** Locks a webhook, so that results of concurrent deliveries are recorded one after the other. */
    Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
