package id.penghubung.gateway.limits;

import java.time.Duration;

/** One policy for each client and, with a multiple of its allowance, for each IPv6 site, which holds many networks. */
final class TieredPolicy {

    private final Policy clients;
    private final Policy sites;

    TieredPolicy(String name, LimitsConfig.Policy limit, int multiple, LimitsConfig config) {
        Duration window = limit.window();
        clients = new Policy(name, Multiple.of(limit, multiple), window, config.clients());
        sites = new Policy(
                name + "-site", Multiple.of(limit, (long) multiple * config.siteMultiple()), window, config.clients());
    }

    /** Counts a request of an account. */
    Allowance take(String account) {
        return clients.take(account);
    }

    /**
     * Counts a request from an address. One that its network may not make is not counted for the site, so that a client
     * without allowance uses up none of its neighbours'.
     */
    Allowance take(ClientAddress address) {
        Allowance allowance = clients.take(address.network());
        String site = address.site();
        return site == null || !allowance.granted() ? allowance : allowance.and(sites.take(site));
    }
}
