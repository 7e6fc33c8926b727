package id.penghubung.gateway.limits;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts each client's requests under the policy that applies to them. */
@Singleton
public class RateLimits {

    private final TieredRateLimitPolicy read;
    private final TieredRateLimitPolicy write;
    private final TieredRateLimitPolicy create;
    private final TieredRateLimitPolicy createByAccounts;
    private final TieredRateLimitPolicy tracking;
    private final TieredRateLimitPolicy health;

    RateLimits(LimitsConfig config) {
        read = new TieredRateLimitPolicy(RateLimitPolicyName.READ.label(), config.read(), 1, config);
        write = new TieredRateLimitPolicy(RateLimitPolicyName.WRITE.label(), config.write(), 1, config);
        create = new TieredRateLimitPolicy(RateLimitPolicyName.CREATE.label(), config.create(), 1, config);
        createByAccounts =
                new TieredRateLimitPolicy("create-by-accounts", config.create(), config.accountsPerAddress(), config);
        tracking = new TieredRateLimitPolicy(RateLimitPolicyName.TRACKING.label(), config.tracking(), 1, config);
        health = new TieredRateLimitPolicy("health", config.health(), 1, config);
    }

    /**
     * Counts one request to a service, by its account or, without one, by its address. Complaints with an account also count
     * for the address, because accounts are easy to create.
     *
     * @param subject the account, or null for a caller without a token
     */
    public RateLimitResult consume(HttpMethod method, String path, @Nullable String subject, ClientAddress address) {
        RateLimitPolicyName name = RateLimitPolicyName.of(method, path);
        TieredRateLimitPolicy policy = switch (name) {
            case READ -> read;
            case WRITE -> write;
            case CREATE -> create;
            case TRACKING -> tracking;
        };
        if (subject == null) {
            return policy.consume(address);
        }
        RateLimitResult result = policy.consume(subject);
        return name == RateLimitPolicyName.CREATE && result.granted()
                ? result.stricterOf(createByAccounts.consume(address))
                : result;
    }

    /** Counts one request for a page of the gateway, with any method, under the read policy. */
    public RateLimitResult page(ClientAddress address) {
        return read.consume(address);
    }

    /** Counts one request for the health of the gateway. */
    public RateLimitResult health(ClientAddress address) {
        return health.consume(address);
    }
}
