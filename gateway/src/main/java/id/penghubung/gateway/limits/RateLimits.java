package id.penghubung.gateway.limits;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts each client's requests under the policy that fits them. */
@Singleton
public class RateLimits {

    private final TieredPolicy read;
    private final TieredPolicy write;
    private final TieredPolicy create;
    private final TieredPolicy createByAccounts;
    private final TieredPolicy tracking;
    private final TieredPolicy health;

    RateLimits(LimitsConfig config) {
        read = new TieredPolicy(PolicyName.READ.label(), config.read(), 1, config);
        write = new TieredPolicy(PolicyName.WRITE.label(), config.write(), 1, config);
        create = new TieredPolicy(PolicyName.CREATE.label(), config.create(), 1, config);
        createByAccounts = new TieredPolicy("create-by-accounts", config.create(), config.accountsPerAddress(), config);
        tracking = new TieredPolicy(PolicyName.TRACKING.label(), config.tracking(), 1, config);
        health = new TieredPolicy("health", config.health(), 1, config);
    }

    /**
     * Counts one request to a service, by its account or, without one, by its address. Complaints with an account also count
     * for the address: accounts are easily had.
     *
     * @param subject the account, or null for a caller without a token
     */
    public Allowance take(HttpMethod method, String path, @Nullable String subject, ClientAddress address) {
        PolicyName name = PolicyName.of(method, path);
        TieredPolicy policy = switch (name) {
            case READ -> read;
            case WRITE -> write;
            case CREATE -> create;
            case TRACKING -> tracking;
        };
        if (subject == null) {
            return policy.take(address);
        }
        Allowance allowance = policy.take(subject);
        return name == PolicyName.CREATE && allowance.granted()
                ? allowance.and(createByAccounts.take(address))
                : allowance;
    }

    /** Counts one request for a page of the gateway, of whatever method, as reading. */
    public Allowance page(ClientAddress address) {
        return read.take(address);
    }

    /** Counts one request for the health of the gateway. */
    public Allowance health(ClientAddress address) {
        return health.take(address);
    }
}
