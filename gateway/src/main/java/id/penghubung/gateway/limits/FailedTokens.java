package id.penghubung.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts tokens that were refused, by the network and the site of the client address, so that nobody tries tokens without end or
 * keeps the gateway busy with checking signatures.
 */
@Singleton
public class FailedTokens {

    private final TokenBuckets networks;
    private final TokenBuckets sites;

    FailedTokens(LimitsConfig config) {
        LimitsConfig.PolicyConfig limit = config.failedTokens();
        networks = new TokenBuckets(limit.requests(), limit.window(), config.clients());
        sites = new TokenBuckets(LimitMultiplier.of(limit, config.siteMultiple()), limit.window(), config.clients());
    }

    /** Returns how long a client has to wait until another of its tokens is checked; zero where it need not. */
    public Duration untilNextCheck(ClientAddress address) {
        Duration ofNetwork = untilNextCheck(networks.used(address.network()));
        String site = address.site();
        if (site == null) {
            return ofNetwork;
        }
        Duration ofSite = untilNextCheck(sites.used(site));
        return ofSite.compareTo(ofNetwork) > 0 ? ofSite : ofNetwork;
    }

    /** Counts a token that was refused. */
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
