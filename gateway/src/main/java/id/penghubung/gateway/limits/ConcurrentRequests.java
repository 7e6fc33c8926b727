package id.penghubung.gateway.limits;

import jakarta.inject.Singleton;

/** The requests that are being answered, by client address and by account. */
@Singleton
public class ConcurrentRequests {

    private final ConcurrencyLimit byAddress;
    private final ConcurrencyLimit byAccount;

    ConcurrentRequests(LimitsConfig config) {
        byAddress = new ConcurrencyLimit(config.concurrent().perAddress());
        byAccount = new ConcurrencyLimit(config.concurrent().perAccount());
    }

    /** Counts every request, by the network of its client address. */
    public ConcurrencyLimit byAddress() {
        return byAddress;
    }

    /** Counts requests with a good token, by account. */
    public ConcurrencyLimit byAccount() {
        return byAccount;
    }
}
