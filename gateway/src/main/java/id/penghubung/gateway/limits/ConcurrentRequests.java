package id.penghubung.gateway.limits;

import jakarta.inject.Singleton;

/** The requests that are being answered, by client address, by IPv6 site and by account. */
@Singleton
public class ConcurrentRequests {

    private final ConcurrencyLimit byAddress;
    private final ConcurrencyLimit bySite;
    private final ConcurrencyLimit byAccount;

    ConcurrentRequests(LimitsConfig config) {
        byAddress = new ConcurrencyLimit(config.concurrent().perAddress());
        bySite = new ConcurrencyLimit(Multiple.of(config.concurrent().perAddress(), config.siteMultiple()));
        byAccount = new ConcurrencyLimit(config.concurrent().perAccount());
    }

    /** Counts every request, by the network of its client address. */
    public ConcurrencyLimit byAddress() {
        return byAddress;
    }

    /** Counts every request over IPv6, by the site of its client address. */
    public ConcurrencyLimit bySite() {
        return bySite;
    }

    /** Counts requests with a good token, by account. */
    public ConcurrencyLimit byAccount() {
        return byAccount;
    }
}
