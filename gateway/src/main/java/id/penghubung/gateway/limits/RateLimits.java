package id.penghubung.gateway.limits;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts each client's requests under the policy that fits them. */
@Singleton
public class RateLimits {

    private final Policy read;
    private final Policy write;
    private final Policy create;
    private final Policy tracking;

    RateLimits(LimitsConfig config) {
        read = new Policy(PolicyName.READ, config.read(), config.clients());
        write = new Policy(PolicyName.WRITE, config.write(), config.clients());
        create = new Policy(PolicyName.CREATE, config.create(), config.clients());
        tracking = new Policy(PolicyName.TRACKING, config.tracking(), config.clients());
    }

    /**
     * Counts one request.
     *
     * @param subject the account, or null for a caller without a token
     * @param network the {@linkplain ClientAddress#network network} of the client address, used where there is no account
     */
    public Allowance take(HttpMethod method, String path, @Nullable String subject, String network) {
        Policy policy = switch (PolicyName.of(method, path, subject == null)) {
            case READ -> read;
            case WRITE -> write;
            case CREATE -> create;
            case TRACKING -> tracking;
        };
        return policy.take(subject == null ? network : subject);
    }
}
