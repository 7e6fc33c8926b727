package id.penghubung.gateway.inbound;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Proxies in front of the gateway. */
@ConfigMapping(prefix = "penghubung.gateway.edge")
public interface TrustedProxyConfig {

    /**
     * Address ranges of proxies in front of the gateway, for example {@code 10.0.0.0/8}. Forwarding headers from any other
     * address are ignored, and connections from these addresses are not limited.
     */
    Optional<List<String>> trustedProxies();
}
