package id.penghubung.gateway.limits;

import jakarta.inject.Singleton;

/** The requests that are being answered, by client address, by IPv6 site and by account. */
@Singleton
public class ConcurrentRequests {

    private final AddressLimit byAddress;
    private final ConcurrencyLimit byAccount;

    ConcurrentRequests(LimitsConfig config) {
        byAddress = AddressLimit.of(config.concurrent().perAddress(), config.siteMultiple());
        byAccount = new ConcurrencyLimit(config.concurrent().perAccount());
    }

    /** Counts every request, by its client address. */
    public AddressLimit byAddress() {
        return byAddress;
    }

    /** Counts requests with a good token, by account. */
    public ConcurrencyLimit byAccount() {
        return byAccount;
    }
}
