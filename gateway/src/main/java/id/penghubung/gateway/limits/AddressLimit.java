package id.penghubung.gateway.limits;

/**
 * A bound on how much a client address does at the same time: of IPv6 for each /64 and, with a multiple of that, for each /48.
 *
 * @param byNetwork the places of each network
 * @param bySite the places of each IPv6 site
 */
public record AddressLimit(ConcurrencyLimit byNetwork, ConcurrencyLimit bySite) {

    /** Makes the limit of so many places for a network, and the multiple of them for a site. */
    public static AddressLimit of(int maxPerNetwork, int siteMultiple) {
        int maxPerSite = LimitMultiplier.of(maxPerNetwork, siteMultiple);
        return new AddressLimit(new ConcurrencyLimit(maxPerNetwork), new ConcurrencyLimit(maxPerSite));
    }

    /** Takes a place; returns false, and takes nothing, where all places of the network or of its site are taken. */
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

    /** Gives back a place that was taken. */
    public void release(ClientAddress address) {
        byNetwork.release(address.network());
        String site = address.site();
        if (site != null) {
            bySite.release(site);
        }
    }
}
