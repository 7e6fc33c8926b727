package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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

    /** Key of the advisory lock for registrations; any number that no other lock of this service uses. */
    private static final long REGISTRATION_LOCK = 7_150_021L;

    private final Jdbc jdbc;

    WebhookRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the active webhooks for any of these agencies, those for all agencies, and those of persons. */
    List<Webhook> activeOf(Collection<String> agencyCodes) {
        return list("state = ?1 and (agencyCode is null or agencyCode in ?2)", Webhook.State.ACTIVE, agencyCodes);
    }

    /**
     * Counts the webhooks of a person in a role, of an agency, or, with neither, those of the administrator for all agencies. Nobody else
     * registers one until the caller's transaction ends.
     */
    long lockAndCount(@Nullable String agencyCode, @Nullable WebhookOwner owner) {
        jdbc.lock(REGISTRATION_LOCK);
        if (owner != null) {
            return count("ownerAccount = ?1 and ownerRole = ?2", owner.account(), owner.role());
        }
        return agencyCode == null
                ? count("agencyCode is null and ownerAccount is null")
                : count("agencyCode = ?1", agencyCode);
    }

    Optional<Webhook> findVisible(UUID id, WebhookVisibility visibility) {
        return findVisible("id = :id", Parameters.with("id", id), visibility).firstResultOptional();
    }

    List<Webhook> findVisibleAfter(@Nullable UUID last, WebhookVisibility visibility, int limit) {
        return findVisible("id > :last", Parameters.with("last", last == null ? FIRST : last), visibility)
                .range(0, limit - 1)
                .list();
    }

    private PanacheQuery<Webhook> findVisible(String condition, Parameters parameters, WebhookVisibility visibility) {
        StringBuilder query = new StringBuilder(condition);
        if (visibility.agencyCode() != null) {
            query.append(" and agencyCode = :agency");
            parameters.and("agency", visibility.agencyCode());
        }
        WebhookOwner owner = visibility.owner();
        if (owner != null) {
            query.append(" and ownerAccount = :account and ownerRole = :role");
            parameters.and("account", owner.account()).and("role", owner.role());
        }
        return find(query.append(" order by id").toString(), parameters);
    }

    /** Locks a webhook, so that results of concurrent deliveries are recorded one after the other. */
    Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
