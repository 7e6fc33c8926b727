package id.penghubung.gateway.limits;

import id.penghubung.gateway.quota.ClientQuotas;
import jakarta.inject.Singleton;

/** Requests in progress, counted by client address, by IPv6 site and by account. */
@Singleton
public class ConcurrentRequests {

    private final AddressLimit byAddress;
    private final ClientQuotas byAccount;

    ConcurrentRequests(LimitsConfig config) {
        byAddress = AddressLimit.of(config.concurrent().perAddress(), config.siteMultiple());
        byAccount = new ClientQuotas(config.concurrent().perAccount());
    }

    /** Returns the limit of all requests by client address. */
    public AddressLimit byAddress() {
        return byAddress;
    }

    /** Returns the limit of requests with a valid token by account. */
    public ClientQuotas byAccount() {
        return byAccount;
    }
}
