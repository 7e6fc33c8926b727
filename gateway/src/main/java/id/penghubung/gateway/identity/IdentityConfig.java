package id.penghubung.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are believed at the door. */
@ConfigMapping(prefix = "penghubung.identity")
interface IdentityConfig {

    /** Issuer of the tokens and, unless {@link #keysUrl} says otherwise, the base of its endpoints. */
    @WithDefault("http://localhost:8180/realms/penghubung")
    String url();

    /** Where the realm's keys are fetched, when the gateway reaches Keycloak by another name than people do. */
    Optional<String> keysUrl();

    /** What a token must be meant for. */
    @WithDefault("penghubung-api")
    String audience();

    /** How many verified tokens are remembered; one takes about 2 kB. */
    @WithDefault("10000")
    int rememberedTokens();

    /** For how long a verified token is believed without checking its signature again, at most until it expires. */
    @WithDefault("5M")
    Duration rememberedFor();

    /** After how long the keys are fetched anew, so that one that was withdrawn is forgotten. */
    @WithDefault("10M")
    Duration keysRefreshedAfter();

    /** The shortest time between two fetches, whatever key ids strangers make up. */
    @WithDefault("5S")
    Duration keysFetchedAtMostEvery();
}
