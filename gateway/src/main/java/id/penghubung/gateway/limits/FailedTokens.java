package id.penghubung.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts rejected tokens by the network and the site of the client address. Limits how many tokens a client can try, and how
 * many signature checks it can cause.
 */
@Singleton
public class FailedTokens {

    private final TokenBuckets networks;
    private final TokenBuckets sites;

    FailedTokens(LimitsConfig config) {
        LimitsConfig.PolicyConfig limit = config.failedTokens();
        networks = new TokenBuckets(limit.requests(), limit.window(), config.maxClients());
        sites = new TokenBuckets(LimitMultiplier.of(limit, config.siteMultiple()), limit.window(), config.maxClients());
    }

    /** Returns the time until the next token of a client is checked; zero if it is checked now. */
    public Duration untilNextCheck(ClientAddress address) {
        Duration ofNetwork = untilNextCheck(networks.used(address.network()));
        String site = address.site();
        if (site == null) {
            return ofNetwork;
        }
        Duration ofSite = untilNextCheck(sites.used(site));
        return ofSite.compareTo(ofNetwork) > 0 ? ofSite : ofNetwork;
    }

    /** Counts a rejected token. */
    public void recordFailure(ClientAddress address) {
        networks.of(address.network()).tryConsume(1);
        String site = address.site();
        if (site != null) {
            sites.of(site).tryConsume(1);
        }
    }

    private static Duration untilNextCheck(@Nullable Bucket bucket) {
        if (bucket == null) {
            return Duration.ZERO;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
