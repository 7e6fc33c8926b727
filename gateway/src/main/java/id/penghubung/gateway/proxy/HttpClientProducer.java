package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The pool of connections that the gateway keeps to everything behind it. */
@Singleton
class HttpClientProducer {

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, ProxyConfig config) {
        ProxyConfig.ConnectionConfig connections = config.connections();
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setConnectTimeout((int) connections.timeout().toMillis())
                        .setKeepAliveTimeout((int) connections.keptFor().toSeconds())
                        .setDecompressionSupported(false))
                // Upstream decides how many connections are used and how many requests wait, since it can tell a wait
                // from a failure. The pool must never be the narrower one: a connection that is being closed still
                // counts in it.
                .with(new PoolOptions().setHttp1MaxSize(2 * connections.perInstance()))
                // Without a handler Vert.x logs faults of a service as errors; the request's future has them too.
                .withConnectHandler(connection -> {
                    connection.exceptionHandler(broken -> {});
                    ExchangeCounter.install(connection);
                })
                .build();
    }

    void close(@Disposes HttpClient client) {
        client.close();
    }
}
