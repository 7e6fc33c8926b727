package id.penghubung.gateway.limits;

import java.time.Duration;

/** Rate limit policy for each client and, with a multiple of the limit, for each IPv6 site, which has many networks. */
final class TieredRateLimitPolicy {

    private final RateLimitPolicy clients;
    private final RateLimitPolicy sites;

    TieredRateLimitPolicy(String name, LimitsConfig.PolicyConfig limit, int multiple, LimitsConfig config) {
        Duration window = limit.window();
        clients = new RateLimitPolicy(name, LimitMultiplier.of(limit, multiple), window, config.maxClients());
        sites = new RateLimitPolicy(
                name + "-site",
                LimitMultiplier.of(limit, (long) multiple * config.siteMultiple()),
                window,
                config.maxClients());
    }

    /** Counts a request of an account. */
    RateLimitResult consume(String account) {
        return clients.consume(account);
    }

    /**
     * Counts a request from an address. A request that exceeds the limit of its network is not counted for the site, so that
     * one network cannot use up the limit of the others.
     */
    RateLimitResult consume(ClientAddress address) {
        RateLimitResult result = clients.consume(address.network());
        String site = address.site();
        return site == null || !result.granted() ? result : result.stricterOf(sites.consume(site));
    }
}
