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
class Connections {

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, ProxyConfig config) {
        ProxyConfig.ConnectionConfig connections = config.connections();
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setConnectTimeout((int) connections.timeout().toMillis())
                        .setKeepAliveTimeout((int) connections.keptFor().toSeconds())
                        .setDecompressionSupported(false),
                new PoolOptions()
                        .setHttp1MaxSize(connections.perInstance())
                        .setMaxWaitQueueSize(connections.waiting()));
    }

    void close(@Disposes HttpClient client) {
        client.close();
    }
}
