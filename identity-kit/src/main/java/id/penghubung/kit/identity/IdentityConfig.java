package id.penghubung.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Trusted issuer of access tokens, and how long tokens and keys are cached. The gateway and all services use the same settings.
 */
@ConfigMapping(prefix = "penghubung.identity")
interface IdentityConfig {

    /** Issuer of the tokens, as written in them: the realm's address as browsers see it. */
    String url();

    /** Address of the realm's keys (JWKS), for deployments that reach Keycloak by another name than browsers do. */
    String keysUrl();

    /** Name that must be in the audience of a token. */
    String audience();

    /** Largest number of verified tokens in the cache; one takes about 9 kB. */
    @WithDefault("5000")
    int tokenCacheSize();

    /** Time for which a verified token is accepted without another signature check; never longer than the token is valid. */
    @WithDefault("1M")
    Duration tokenCacheTtl();

    /**
     * Age at which the keys are fetched again, before a token is checked. A key that the realm has withdrawn is accepted for
     * this time plus {@link #tokenCacheTtl} at most, as long as the realm can be reached.
     */
    @WithDefault("1M")
    Duration keysRefreshInterval();

    /** Age at which keys are no longer trusted while the realm cannot be reached. */
    @WithDefault("15M")
    Duration keysMaxAge();

    /** Shortest time between two fetches of the keys, for any number of tokens with invented key ids. */
    @WithDefault("5S")
    Duration keysMinFetchInterval();

    /** Longest time that a fetch of the keys may take. */
    @WithDefault("3S")
    Duration keysFetchTimeout();
}
