package id.penghubung.gateway.keys;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Settings for the document of public keys. */
@ConfigMapping(prefix = "penghubung.gateway.keys")
interface KeysConfig {

    /** Names of the services that sign documents. Each publishes its keys at {@code /.well-known/jwks.json}. */
    List<String> services();
}
