package id.penghubung.kit.identity;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcEndpoint.Type;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Records the key ids of the realm's latest key set, because {@code quarkus-oidc} does not expose its copy. */
@Singleton
@OidcEndpoint(Type.JWKS)
class JwksResponseFilter implements OidcResponseFilter {

    private static final int OK = 200;

    private final Clock clock;
    private volatile KeySet latest = new KeySet(Set.of(), Instant.MIN);

    JwksResponseFilter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keys of one response.
     *
     * @param ids ids of the keys
     * @param receivedAt time at which the response arrived
     */
    record KeySet(Set<String> ids, Instant receivedAt) {}

    KeySet latest() {
        return latest;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        if (response.statusCode() == OK) {
            latest = new KeySet(ids(response.responseBody().toString()), clock.instant());
        }
        return Uni.createFrom().voidItem();
    }

    private static Set<String> ids(String jwks) {
        Set<String> ids = new HashSet<>();
        try {
            JsonArray keys = new JsonObject(jwks).getJsonArray("keys", new JsonArray());
            for (Object key : keys) {
                if (key instanceof JsonObject fields && fields.getValue("kid") instanceof String id) {
                    ids.add(id);
                }
            }
        } catch (DecodeException | ClassCastException notAKeySet) {
            // quarkus-oidc, which reads the same response next, reports the error.
            return Set.of();
        }
        return Set.copyOf(ids);
    }
}
