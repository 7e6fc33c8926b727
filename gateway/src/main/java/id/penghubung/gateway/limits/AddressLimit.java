package id.penghubung.gateway.limits;

import id.penghubung.gateway.quota.ClientQuotas;

/**
 * Limit on the concurrent use by a client address: for IPv6 per /64 and, with a multiple of that limit, per /48.
 *
 * @param byNetwork slots of each network
 * @param bySite slots of each IPv6 site
 */
public record AddressLimit(ClientQuotas byNetwork, ClientQuotas bySite) {

    /**
     * Creates a limit.
     *
     * @param maxPerNetwork slots of each network
     * @param siteMultiple slots of each site, as a multiple of {@code maxPerNetwork}
     */
    public static AddressLimit of(int maxPerNetwork, int siteMultiple) {
        int maxPerSite = LimitMultiplier.of(maxPerNetwork, siteMultiple);
        return new AddressLimit(new ClientQuotas(maxPerNetwork), new ClientQuotas(maxPerSite));
    }

    /** Acquires a slot. Returns false, and acquires nothing, if all slots of the network or of its site are in use. */
    public boolean tryAcquire(ClientAddress address) {
        if (!byNetwork.tryAcquire(address.network())) {
            return false;
        }
        String site = address.site();
        if (site == null || bySite.tryAcquire(site)) {
            return true;
        }
        byNetwork.release(address.network());
        return false;
    }

    /** Releases an acquired slot. */
    public void release(ClientAddress address) {
        byNetwork.release(address.network());
        String site = address.site();
        if (site != null) {
            bySite.release(site);
        }
    }
}
