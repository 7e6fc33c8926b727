package id.penghubung.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for cross-origin requests (CORS) and HTTP Strict Transport Security (HSTS). */
@ConfigMapping(prefix = "penghubung.gateway.edge")
interface EdgeConfig {

    /** Cross-origin requests (CORS). */
    CorsConfig cors();

    /** Time during which browsers use only https ({@code max-age} of HSTS). Sent in responses over https only. */
    @WithDefault("365D")
    Duration hstsMaxAge();

    /** Settings for pages of other origins. */
    interface CorsConfig {

        /** Exact origins, for example {@code https://lapor.example.go.id}; none by default. */
        Optional<List<String>> origins();

        /** Time for which a browser may cache the response to a preflight request. */
        @WithDefault("1H")
        Duration maxAge();
    }
}
