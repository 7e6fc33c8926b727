package id.penghubung.gateway.limits;

import id.penghubung.gateway.quota.ClientQuotas;
import jakarta.inject.Singleton;

/** Requests in progress and open event streams, counted by client address, by IPv6 site and by account. */
@Singleton
public class ConcurrentRequests {

    private final ClientSlots requests;
    private final ClientSlots eventStreams;

    ConcurrentRequests(LimitsConfig config) {
        requests = slots(config.concurrent(), config.siteMultiple());
        eventStreams = slots(config.eventStreams(), config.siteMultiple());
    }

    private static ClientSlots slots(LimitsConfig.ClientSlotsConfig config, int siteMultiple) {
        return new ClientSlots(
                AddressLimit.of(config.perAddress(), siteMultiple), new ClientQuotas(config.perAccount()));
    }

    /** Returns the limits of requests in progress. */
    public ClientSlots requests() {
        return requests;
    }

    /** Returns the limits of open event streams, which are not counted as requests in progress. */
    public ClientSlots eventStreams() {
        return eventStreams;
    }
}
