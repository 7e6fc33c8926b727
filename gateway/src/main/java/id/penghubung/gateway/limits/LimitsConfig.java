package id.penghubung.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Limits on the requests of one client; a client is an account or, without a token, an address: of IPv6 the /64. An IPv6 site,
 * the /48, may make {@code site-multiple} times as many.
 *
 * <p>The defaults stand in {@code application.properties}. Each gateway counts for itself: behind {@code n} of them a client
 * has up to {@code n} times as much.
 */
@ConfigMapping(prefix = "penghubung.gateway.limits")
interface LimitsConfig {

    /** {@code GET}, {@code HEAD} and {@code OPTIONS}, but for tracking; also the gateway's own pages. */
    PolicyConfig read();

    /** Everything that changes something, but for new complaints. */
    PolicyConfig write();

    /** {@code POST /v1/complaints}: enough for a family behind one address, too little for a flood. */
    PolicyConfig create();

    /**
     * Factor on {@code create} for the complaints that all accounts behind one address may file together: an agency
     * may file for those who come to its counter.
     */
    @WithDefault("10")
    int accountsPerAddress();

    /** {@code /v1/tracking}: slow enough that guessing tracking numbers leads nowhere. */
    PolicyConfig tracking();

    /** {@code /health} and {@code /q/health}: enough for any number of probes. Not counted as requests at the same time. */
    PolicyConfig health();

    /**
     * Tokens from one address that are refused. Then its tokens are no longer checked, except those that were good before.
     */
    PolicyConfig failedTokens();

    /** Requests that are being answered at the same time. */
    ConcurrencyConfig concurrent();

    /**
     * Factor on the limits of one /64 for a whole IPv6 /48: of requests, refused tokens, requests at the same time and
     * connections: a customer of a network operator may be given up to 65,536 networks, which would otherwise count apart.
     */
    @WithDefault("4")
    int siteMultiple();

    /** Connections from one address (of IPv6 the /64) that may be open, idle ones included; trusted proxies are exempt. */
    @WithDefault("2000")
    int connectionsPerAddress();

    /** For how many clients each policy keeps count at the same time; whoever was away longest is forgotten first. */
    @WithDefault("50000")
    int clients();

    /** How many requests of one client are answered at the same time; one more is a 429. */
    interface ConcurrencyConfig {

        /** Requests from one address (of IPv6 the /64), whoever makes them: an office may stand behind it. */
        @WithDefault("64")
        int perAddress();

        /** Requests with tokens of one account. */
        @WithDefault("32")
        int perAccount();
    }

    /** An amount in a stretch of time. */
    interface PolicyConfig {

        /** Requests in one window, also the most that may come at once. */
        int requests();

        /** The window, at least a second; what was used comes back evenly over its length. */
        @WithDefault("1M")
        Duration window();
    }
}
