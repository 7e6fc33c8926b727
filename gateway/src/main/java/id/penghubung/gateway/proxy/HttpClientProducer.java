package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the HTTP client, with its pool of connections to all services. */
@Singleton
class HttpClientProducer {

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, ProxyConfig config) {
        ProxyConfig.ConnectionConfig connections = config.connections();
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setConnectTimeout((int) connections.connectTimeout().toMillis())
                        .setKeepAliveTimeout((int) connections.keepAlive().toSeconds())
                        .setDecompressionSupported(false))
                // Upstream limits the connections in use and the waiting requests, because it can distinguish a wait
                // from a
                // failure. The pool must not be the smaller limit: a connection that is being closed still counts in
                // it.
                .with(new PoolOptions()
                        .setHttp1MaxSize(2 * connections.perInstance() + connections.eventStreamsPerInstance()))
                // Without a handler Vert.x logs errors of a service's connection. The request's future reports them as
                // well.
                .withConnectHandler(connection -> {
                    connection.exceptionHandler(failure -> {});
                    ExchangeCounter.install(connection);
                })
                .build();
    }

    void close(@Disposes HttpClient client) {
        client.close();
    }
}
