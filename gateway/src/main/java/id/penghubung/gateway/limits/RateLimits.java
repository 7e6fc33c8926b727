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
    private final TieredPolicy tracking;

    RateLimits(LimitsConfig config) {
        read = new TieredPolicy(PolicyName.READ.label(), config.read(), 1, config);
        write = new TieredPolicy(PolicyName.WRITE.label(), config.write(), 1, config);
        create = new TieredPolicy(PolicyName.CREATE.label(), config.create(), 1, config);
        tracking = new TieredPolicy(PolicyName.TRACKING.label(), config.tracking(), 1, config);
    }

    /**
     * Counts one request to a service, by its account or, without one, by its address.
     *
     * @param subject the account, or null for a caller without a token
     */
    public Allowance take(HttpMethod method, String path, @Nullable String subject, ClientAddress address) {
        TieredPolicy policy = switch (PolicyName.of(method, path, subject == null)) {
            case READ -> read;
            case WRITE -> write;
            case CREATE -> create;
            case TRACKING -> tracking;
        };
        return subject == null ? policy.take(address) : policy.take(subject);
    }
}
