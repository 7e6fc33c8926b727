package id.penghubung.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who stands before the door and who may look through from other sites. */
@ConfigMapping(prefix = "penghubung.gateway.edge")
interface EdgeConfig {

    /** Address ranges of proxies in front of the gateway, for example {@code 10.0.0.0/8}; only theirs are believed. */
    Optional<List<String>> trustedProxies();

    /** Requests of pages from other origins. */
    CorsConfig cors();

    /** For how long browsers shall use only https; sent on https alone. */
    @WithDefault("365D")
    Duration httpsOnly();

    /** What other origins may do. */
    interface CorsConfig {

        /** Exact origins, for example {@code https://lapor.example.go.id}; none by default. */
        Optional<List<String>> origins();

        /** For how long a browser may remember the answer to a preflight. */
        @WithDefault("1H")
        Duration rememberedFor();
    }
}
