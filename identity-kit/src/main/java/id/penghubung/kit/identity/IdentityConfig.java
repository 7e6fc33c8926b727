package id.penghubung.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whose tokens are believed, and for how long. The gateway and every service have the same settings. */
@ConfigMapping(prefix = "penghubung.identity")
interface IdentityConfig {

    /** Issuer of the tokens, as it stands in them: the realm's address as browsers see it. */
    String url();

    /** Address of the realm's keys (JWKS), for where Keycloak is reached by another name than browsers use. */
    String keysUrl();

    /** The name that a token must have in its audience. */
    String audience();

    /** The most verified tokens that are remembered; one takes about 6 kB. */
    @WithDefault("10000")
    int rememberedTokens();

    /** How long a verified token is believed without another look at its signature; never past the token's end. */
    @WithDefault("1M")
    Duration rememberedFor();

    /**
     * The age at which the keys are fetched again, before a token is checked. A key that the realm has withdrawn is thus
     * believed for this time and {@link #rememberedFor} at most, while the realm can be reached.
     */
    @WithDefault("1M")
    Duration keysRefreshedAfter();

    /** The age at which keys are no longer believed while the realm cannot be reached. */
    @WithDefault("15M")
    Duration keysBelievedFor();

    /** The shortest time between two fetches of the keys, whatever key ids strangers make up. */
    @WithDefault("5S")
    Duration keysFetchedAtMostEvery();

    /** The longest time that a fetch of the keys may take. */
    @WithDefault("3S")
    Duration keysFetchTimeout();
}
