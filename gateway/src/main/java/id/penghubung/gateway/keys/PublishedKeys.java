package id.penghubung.gateway.keys;

import id.penghubung.gateway.proxy.RouteTable;
import id.penghubung.gateway.proxy.Upstream;
import id.penghubung.gateway.proxy.UpstreamInstance;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Combines the public keys of all services that sign. */
@Singleton
class PublishedKeys {

    static final String PATH = "/.well-known/jwks.json";

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final long TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 64 * 1024;
    private static final String KEYS = "keys";

    private final HttpClient client;
    private final List<ServiceKeys> services;

    /** Ids of keys that were logged as ambiguous: once each, however often the document is read. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    PublishedKeys(HttpClient client, RouteTable routes, KeysConfig config, Clock clock) {
        this.client = client;
        this.services = config.services().stream()
                .map(name -> upstream(routes, name.strip()))
                .map(upstream -> new ServiceKeys(() -> read(upstream.instances(), 0), clock))
                .toList();
    }

    /**
     * Returns the key set (RFC 7517) of all services, in their order. The result fails if the keys of one of them are not known: a
     * document without them would say that its documents are forged.
     */
    Future<JsonObject> keySet() {
        return Future.all(services.stream().map(ServiceKeys::keys).toList()).map(all -> combined(all.list()));
    }

    private static Upstream upstream(RouteTable routes, String name) {
        return routes.upstreams().stream()
                .filter(upstream -> upstream.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "penghubung.gateway.keys.services names an unknown service: " + name));
    }

    /** Reads the keys from the first instance that answers: all instances of a service have the same. */
    private Future<JsonArray> read(List<UpstreamInstance> instances, int index) {
        return instances
                .get(index)
                .read(client, PATH, TIMEOUT_MILLIS, MAX_BYTES)
                .map(PublishedKeys::keysOf)
                .recover(failure ->
                        index + 1 < instances.size() ? read(instances, index + 1) : Future.failedFuture(failure));
    }

    private static JsonArray keysOf(Buffer body) {
        JsonArray keys = body.toJsonObject().getJsonArray(KEYS);
        if (keys == null) {
            throw new IllegalStateException("The document has no keys");
        }
        return keys;
    }

    /** Combines key sets. Two keys with one id would be ambiguous, so the first one stays. */
    private JsonObject combined(List<JsonArray> sets) {
        JsonArray all = new JsonArray();
        Set<String> ids = new HashSet<>();
        for (JsonArray set : sets) {
            for (Object member : set) {
                JsonObject key = (JsonObject) member;
                if (ids.add(key.getString("kid"))) {
                    all.add(key);
                } else if (reported.add(key.getString("kid"))) {
                    LOG.errorf("Two services have a signing key with the id %s; rename one", key.getString("kid"));
                }
            }
        }
        return new JsonObject().put(KEYS, all);
    }
}
