package id.penghubung.focalpoint.webhooks;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Produces the HTTP client, the host resolver and the random generator for webhook deliveries. */
@ApplicationScoped
class WebhookClientProducer {

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, WebhookSettings settings) {
        return vertx.createHttpClient(options(settings));
    }

    /** Configures one connection for each delivery, because each connection must use the address checked for it. */
    static HttpClientOptions options(WebhookSettings settings) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(settings.maxConcurrent())
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setForceSni(true)
                .setVerifyHost(true);
    }

    @Produces
    @Singleton
    @DefaultBean
    HostResolver hostResolver() {
        return InetAddress::getAllByName;
    }

    @Produces
    @Singleton
    @DefaultBean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
