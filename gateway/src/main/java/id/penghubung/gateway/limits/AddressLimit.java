package id.penghubung.gateway.limits;

/**
 * A bound on how much a client address does at the same time: of IPv6 for each /64 and, with a multiple of that, for each /48.
 *
 * @param byNetwork the places of each network
 * @param bySite the places of each IPv6 site
 */
public record AddressLimit(ConcurrencyLimit byNetwork, ConcurrencyLimit bySite) {

    /** Makes the limit of so many places for a network, and the multiple of them for a site. */
    public static AddressLimit of(int places, int siteMultiple) {
        return new AddressLimit(new ConcurrencyLimit(places), new ConcurrencyLimit(LimitMultiplier.of(places, siteMultiple)));
    }

    /** Takes a place; returns false, and takes nothing, where all places of the network or of its site are taken. */
    public boolean enter(ClientAddress address) {
        if (!byNetwork.enter(address.network())) {
            return false;
        }
        String site = address.site();
        if (site == null || bySite.enter(site)) {
            return true;
        }
        byNetwork.leave(address.network());
        return false;
    }

    /** Gives back a place that was taken. */
    public void leave(ClientAddress address) {
        byNetwork.leave(address.network());
        String site = address.site();
        if (site != null) {
            bySite.leave(site);
        }
    }
}
