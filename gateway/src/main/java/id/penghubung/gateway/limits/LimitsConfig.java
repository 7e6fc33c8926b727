package id.penghubung.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Limits on the requests of one client. A client is an account or, without a token, an address (for IPv6 the /64). An IPv6
 * site, the /48, gets {@code site-multiple} times each limit.
 *
 * <p>The defaults are in {@code application.properties}. Each gateway counts separately: with {@code n} gateways a client gets
 * up to {@code n} times each limit.
 */
@ConfigMapping(prefix = "penghubung.gateway.limits")
public interface LimitsConfig {

    /** {@code GET}, {@code HEAD} and {@code OPTIONS}, except tracking; also the gateway's own pages. */
    PolicyConfig read();

    /** All other methods, except the submission of complaints. */
    PolicyConfig write();

    /** {@code POST /v1/complaints}: enough for a family that shares one address, too few for an attack. */
    PolicyConfig create();

    /**
     * Multiple of {@code create} for the complaints that all accounts behind one address may submit together. An agency may
     * submit complaints for people who come to its counter.
     */
    @WithDefault("10")
    int accountsPerAddress();

    /** {@code /v1/tracking}: too few to guess tracking numbers. */
    PolicyConfig tracking();

    /** {@code /health} and {@code /q/health}: enough for any number of probes. Not counted as concurrent requests. */
    PolicyConfig health();

    /**
     * Rejected tokens from one address. Above the limit, its tokens are no longer checked, except those that were valid before.
     */
    PolicyConfig failedTokens();

    /** Concurrent requests of one client. */
    ConcurrencyConfig concurrent();

    /** Open event streams of one client. They are not counted as concurrent requests. */
    EventStreamConfig eventStreams();

    /**
     * Multiple of the limits of one /64 for a whole IPv6 /48. Applies to requests, rejected tokens, concurrent requests and
     * connections. A customer of a network operator may have up to 65,536 networks, which would otherwise be counted
     * separately.
     */
    @WithDefault("4")
    int siteMultiple();

    /** Open connections from one address (for IPv6 the /64), including idle ones. Trusted proxies are exempt. */
    @WithDefault("2000")
    int connectionsPerAddress();

    /** Number of clients that each policy counts at the same time. The client seen least recently is removed first. */
    @WithDefault("50000")
    int maxClients();

    /** Number of slots of one client. One more is answered with 429. */
    interface ClientSlotsConfig {

        /** Slots of one address (for IPv6 the /64), of all accounts together: a whole office may share the address. */
        int perAddress();

        /** Slots of one account with a valid token. */
        int perAccount();
    }

    /** Concurrent requests of one client. */
    interface ConcurrencyConfig extends ClientSlotsConfig {

        @Override
        @WithDefault("64")
        int perAddress();

        @Override
        @WithDefault("32")
        int perAccount();
    }

    /** Open event streams of one client. */
    interface EventStreamConfig extends ClientSlotsConfig {

        @Override
        @WithDefault("64")
        int perAddress();

        @Override
        @WithDefault("8")
        int perAccount();
    }

    /** Number of requests in a window of time. */
    interface PolicyConfig {

        /** Requests in one window, also the largest burst. */
        int requests();

        /** Length of the window, at least one second. Used requests are refilled evenly over this time. */
        @WithDefault("1M")
        Duration window();
    }
}
